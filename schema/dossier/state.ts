import type { Change, State } from '../trail/index.js';

/** An entry of the log with those changes that a dossier is made from; personal ones are never included. */
export interface LoggedEntry {
  readonly index: number;
  readonly id: string;
  /** `module.move`. */
  readonly type: string;
  readonly subject: { readonly type: string; readonly id: string; readonly rev: number };
  /** The purchase of which it is an act: the one that it names, or the one into which it put a linked subject, or out of which it took it. */
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
  /** The id of the last entry of each move. */
  readonly moves: Readonly<Record<string, string>>;
}

/** An act on the purchase, regardless of who may see it. */
export interface FoldedStep {
  readonly index: number;
  readonly entry: string;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly when: string;
  readonly recordedAt: string;
}

/** What a dossier is compiled from: the subjects of a purchase and those linked with it, as far as the log has been read. */
export interface DossierState {
  /** Id of the purchase. */
  readonly id: string;
  /** Index of the last entry of the purchase that is included; -1 for none. */
  readonly at: number;
  readonly subjects: Readonly<Record<string, FoldedSubject>>;
  readonly steps: readonly FoldedStep[];
}

/** A purchase of which nothing has been read yet. */
export function emptyState(id: string): DossierState {
  return { id, at: -1, subjects: {}, steps: [] };
}
