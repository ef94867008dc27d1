import { instant, text } from './fields.js';

/** The states of a setting that one person proposes and another puts in force. Earlier ones stay: the one confirmed last counts. */
export const settingStates = {
  PROPOSED: { tone: 'waits' },
  CONFIRMED: { tone: 'good', end: true },
  REFUSED: { tone: 'bad', end: true },
  WITHDRAWN: { tone: 'plain', end: true },
} as const;

/** What such a setting tells of how it was decided. */
export const settingDecided = { confirmedAt: instant.optional(), remark: text(500).optional() };

/** Puts a setting in force. Its kind adds duty, consequences and whom it tells. */
export const CONFIRMING = {
  from: ['PROPOSED'],
  to: 'CONFIRMED',
  by: ['INTERNAL_AUDITOR'],
  sets: { confirmedAt: 'NOW' },
  toDo: {},
} as const;

/** Refuses a setting with a reason. */
export const REFUSING = {
  from: ['PROPOSED'],
  to: 'REFUSED',
  by: ['INTERNAL_AUDITOR'],
  asks: { reason: text(500) },
  sets: { remark: { input: 'reason' } },
} as const;

/** A setting as it is stored, as far as it says whether it counts. */
interface Decided {
  readonly state: string;
  readonly confirmedAt: Date | null;
}

/** The setting in force: the one confirmed last, whenever it was proposed; null where none was. */
export function confirmedLast<Row extends Decided>(set: readonly Row[]): Row | null {
  const at = ({ confirmedAt }: Row) => confirmedAt?.getTime() ?? 0;
  const confirmed = set.filter(({ state }) => state === 'CONFIRMED');
  return confirmed.toSorted((one, other) => at(other) - at(one))[0] ?? null;
}
