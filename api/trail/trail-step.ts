import type { Change, OpenedChanges } from '../../schema/trail/index.js';
import { type FoundEntry, readStored } from './find-entries.js';
import type { StoredEntry } from './find-stored.js';
import type { StoredSubject } from './stored.js';

/** What is needed to list, count and order an entry, without its values. */
export interface TrailStep {
  readonly id: string;
  /** Null while pending. */
  readonly index: number | null;
  readonly proc: string | null;
  /** The purchase that the entry put its subject into, or took it out of; null where it did neither. */
  readonly link: string | null;
  readonly subject: StoredSubject;
  readonly at: Date;
  /** `module.move`. */
  readonly type: string;
  /** Pseudonym of whoever acted. */
  readonly ref: string;
  readonly role: string;
  /** The state that the subject came into; null where the state did not change. */
  readonly state: string | null;
  /** The places that the act changed; a fold uses them to find the entries that matter. */
  readonly paths: readonly string[];
  /** Whether it has values that may be erased; after an erasure, the opening no longer tells which. */
  readonly personal: boolean;
}

/** The step of a stored entry. Throws EntryUnreadable. */
export function stepOf(stored: StoredEntry): TrailStep {
  return stepOfFound(readStored(stored));
}

/** The step of an entry that was read. */
export function stepOfFound({ entry, opening, index }: FoundEntry): TrailStep {
  const { id, proc, subject, at, type, actor, changes } = entry;
  const opened = (opening?.changes ?? []).flatMap(changesOf);
  const state = opened.find(({ path }) => path === '/state')?.after;
  return {
    ...{ id, index, proc, link: linkIn(opened), subject, at: new Date(at), type, ref: actor.ref, role: actor.role },
    state: typeof state === 'string' ? state : null,
    paths: opened.map(({ path }) => path),
    personal: changes.some((part) => part.class === 'personal'),
  };
}

/** The purchase that changes put their subject into, or took it out of. */
export function linkIn(changes: readonly Change[]): string | null {
  const link = changes.find(({ path }) => path === '/purchaseId');
  const named = link?.after ?? link?.before;
  return typeof named === 'string' ? named : null;
}

function changesOf(part: OpenedChanges) {
  return 'value' in part ? part.value : [];
}
