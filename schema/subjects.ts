import { SUBJECT_NAMES, type SubjectName } from './common/ids.js';
import { KINDS, type RowsOfKinds } from './generated/kinds.js';
import type { AnySubject } from './kernel/subject.js';

/** A name in schema/common/ids.ts without a declaration, or a declaration without a name there, is a compiler error here. */
const DECLARED: Readonly<Record<SubjectName, AnySubject>> = KINDS;

/** Every kind of subject, in the order of schema/common/ids.ts. Whatever has to know all kinds iterates over this list. */
export const SUBJECTS: readonly AnySubject[] = SUBJECT_NAMES.map((name) => DECLARED[name]);

/** The kind that a query lists; null where there is no such list. */
export function subjectListedBy(list: string): AnySubject | null {
  return SUBJECTS.find((subject) => subject.list?.name === list) ?? null;
}

/** The row of each kind, by name. */
export interface DeclaredRows extends RowsOfKinds {}
