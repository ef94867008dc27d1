import type { Failure, FailureClass } from './failure.js';
import type { Said } from './said.js';

/** Puts down what is wrong with one entry: of which class, by which rule, what it is, and whose key failed. */
export type Report = (of: FailureClass, rule: string, detail: Said, key?: string | null) => void;

/** A report about the entry of an index and an id, into a list of failures. */
export function reporter(failures: Failure[], index: number | null, entry: string): Report {
  return (of, rule, detail, key = null) => failures.push({ class: of, index, entry, key, rule, detail });
}
