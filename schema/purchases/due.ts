import type { SubjectName } from '../common/ids.js';

/** By when a subject says itself that it has to be done, and when it is. */
export interface DueRule {
  /** The field with the day, or the list whose elements have one: then the last of them counts. */
  readonly field: string;
  readonly each: string | null;
  /** The state in which it is done. */
  readonly doneIn: string;
  /** The field with the day on which it was done; null where that is the day of the entry. */
  readonly doneOn: string | null;
}

/** The subjects of a purchase that carry a day by which they are due. */
export const DUE: Readonly<Partial<Record<SubjectName, DueRule>>> = {
  PurchaseOrder: { field: 'lines', each: 'dueOn', doneIn: 'RECEIVED', doneOn: null },
  Invoice: { field: 'dueOn', each: null, doneIn: 'PAID', doneOn: null },
  Payment: { field: 'dueOn', each: null, doneIn: 'PAID', doneOn: 'paidOn' },
};
