import type { Change, State } from '../trail/index.js';

/** An entry of the log with those of its changes that a dossier is made of: personal ones never come in. */
export interface LoggedEntry {
  readonly index: number;
  readonly id: string;
  /** `module.move`. */
  readonly type: string;
  readonly subject: { readonly type: string; readonly id: string; readonly rev: number };
  /** The purchase that it is an act of: the one it carries, or the one that it put a linked subject into. */
  readonly purchase: string | null;
  readonly when: string;
  readonly recordedAt: string;
  readonly changes: readonly Change[];
}

/** A subject folded from its entries. */
export interface FoldedSubject {
  readonly type: string;
  readonly rev: number;
  readonly state: State;
  /** The last entry of each move. */
  readonly moves: Readonly<Record<string, string>>;
}

/** One act on the purchase, before it is known who may see it. */
export interface FoldedStep {
  readonly index: number;
  readonly entry: string;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly when: string;
  readonly recordedAt: string;
}

/** What a dossier is compiled from: the subjects of a purchase and those linked with it, as far as the log was read. */
export interface DossierState {
  /** Id of the purchase. */
  readonly id: string;
  /** Index of the last entry of the purchase in it; -1 for none. */
  readonly at: number;
  readonly subjects: Readonly<Record<string, FoldedSubject>>;
  readonly steps: readonly FoldedStep[];
}

/** A purchase of which nothing was read yet. */
export function emptyState(id: string): DossierState {
  return { id, at: -1, subjects: {}, steps: [] };
}
