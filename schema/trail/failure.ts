import type { FailureClass } from './failure-class.js';
import type { Headline } from './headline.js';
import type { Said } from './said.js';

export { FAILURE_CODES, type FailureClass } from './failure-class.js';

/** A failure: the entry (where it is about one), the key, and the rule broken. */
export interface Failure {
  readonly class: FailureClass;
  /** Index in the log; null where the failure is about no logged entry. */
  readonly index: number | null;
  readonly entry: string | null;
  /** The key that failed, otherwise the key by which the checkpoint is believed; null where no key was found good. */
  readonly key: string | null;
  readonly rule: string;
  readonly detail: Said;
}

/** The result of a verification. */
export interface Verdict {
  readonly headline: Headline;
  readonly ok: boolean;
  /** Number of entries checked, including pending ones. */
  readonly entries: number;
  readonly failures: readonly Failure[];
  /** What is no failure but should be known: what is withheld, erased, pending or not witnessed. */
  readonly notes: readonly Said[];
  /** The checkpoint, root in base64; null where none could be read. */
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string } | null;
}

/** The verdict for callers that compare what is there, and do not ask whether something was left out. */
export function contentAlone(verdict: Verdict): Verdict {
  const failures = verdict.failures.filter(({ class: of }) => of !== 'uncounted');
  return { ...verdict, failures, ok: failures.length === 0 };
}

/** A failure that is about no entry. */
export function failureOfWhole(of: FailureClass, rule: string, detail: Said, key: string | null = null): Failure {
  return { class: of, index: null, entry: null, key, rule, detail };
}
