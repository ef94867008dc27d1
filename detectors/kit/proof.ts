import { type Sourced, sourceOf } from '../../schema/dossier/index.js';

/** One fact that a hit rests on, as a detector gives it: an entry of the trail or a place in an imported file. */
export interface Proof {
  readonly kind: 'entry' | 'file';
  /** Id of the entry, or SHA-256 of the file. */
  readonly ref: string;
  /** Place in the file; null for an entry. */
  readonly pointer: string | null;
  /** The object whose fact it is. */
  readonly subjectId: string;
  /** Word for the fact: a name under *Alert* on the detector's page. In an alert it is the message key `detector.<id>.<label>`. */
  readonly label: string;
  readonly value: string;
}

/** A fact to be proved: of which object, by which of its acts, and what it is. */
export interface Proved {
  readonly of: string;
  readonly by: string;
  readonly label: string;
  readonly value: string;
}

/** What proves a fact: the entry of the act, or the place in the file that the object came with; empty where there is neither. */
export function proof(dossier: Sourced, { of: subjectId, by, label, value }: Proved): Proof[] {
  const source = sourceOf(dossier, subjectId, by);
  if (!source) return [];
  const pointer = source.kind === 'file' ? source.pointer : null;
  return [{ kind: source.kind, ref: source.ref, pointer, subjectId, label, value }];
}
