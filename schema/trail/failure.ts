/** What kind of thing was found wrong; the command line and the browser name it as it stands here. */
export type FailureClass =
  | 'format'
  | 'manifest'
  | 'signature'
  | 'witness'
  | 'inclusion'
  | 'consistency'
  | 'subject-chain'
  | 'time'
  | 'opening'
  | 'state'
  | 'file'
  | 'receipt';

/** One thing found wrong: which entry (where it is about one) and which rule. */
export interface Failure {
  readonly class: FailureClass;
  /** Index in the log; null where it is about no logged entry. */
  readonly index: number | null;
  readonly entry: string | null;
  readonly rule: string;
  readonly detail: string;
}

/** The answer of a verification. */
export interface Verdict {
  readonly ok: boolean;
  /** Entries looked at, pending ones included. */
  readonly entries: number;
  readonly failures: readonly Failure[];
  /** What is no failure but should be known: what is withheld, erased, pending, not witnessed. */
  readonly notes: readonly string[];
  /** The checkpoint, root in base64; null where none could be read. */
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string } | null;
}

/** The message of whatever was thrown while reading something broken. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
