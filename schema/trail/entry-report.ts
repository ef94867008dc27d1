import type { Failure, FailureClass } from './failure.js';
import type { Said } from './said.js';

/** Records what is wrong with one entry: class, rule, detail, and the key that failed. */
export type Report = (of: FailureClass, rule: string, detail: Said, key?: string | null) => void;

/** Reports about the entry with this index and id, added to a list of failures. */
export function reporter(failures: Failure[], index: number | null, entry: string): Report {
  return (of, rule, detail, key = null) => failures.push({ class: of, index, entry, key, rule, detail });
}
