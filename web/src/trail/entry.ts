import type { ShownEntry } from './verify.js';

/** One change of a field, its values as JSON text. */
export interface FieldChange {
  readonly path: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** An entry of the trail as pages show it. */
export interface Entry extends ShownEntry {
  readonly occurredAt: string | null;
  readonly label: string;
  readonly actor: ShownEntry['actor'] & { readonly name: string | null };
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
  readonly withheld: number;
  readonly state: 'PENDING' | 'LOGGED' | 'WITNESSED';
  readonly logIndex: number | null;
}

/** The fields of an entry that pages ask for. */
export const ENTRY_FIELDS = `id at occurredAt type label subjectType subjectId rev
  actor { ref name role } reason changes { path label before after } withheld state logIndex`;
