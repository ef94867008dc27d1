import { type Sourced, sourceOf } from '../../schema/dossier/index.js';

/** A fact that a hit rests on: an entry of the trail, or a place in an imported file. */
export interface Proof {
  readonly kind: 'entry' | 'file';
  /** Id of the entry, or SHA-256 of the file. */
  readonly ref: string;
  /** Place in the file; null for an entry. */
  readonly pointer: string | null;
  /** The object that the fact is about. */
  readonly subjectId: string;
  /** Key of the word for the fact: a name under *Alert* on the detector's page. In an alert the message key is `detector.<id>.<label>`. */
  readonly label: string;
  readonly value: string;
}

/** A fact to prove: the object, the act by which it became true, and the fact itself. */
export interface Proved {
  readonly of: string;
  readonly by: string;
  readonly label: string;
  readonly value: string;
}

/**
 * The evidence for a fact: the entry of the act, or the place in the file from which the object was imported; empty where there is neither.
 */
export function proof(dossier: Sourced, { of: subjectId, by, label, value }: Proved): Proof[] {
  const source = sourceOf(dossier, subjectId, by);
  if (!source) return [];
  const pointer = source.kind === 'file' ? source.pointer : null;
  return [{ kind: source.kind, ref: source.ref, pointer, subjectId, label, value }];
}
