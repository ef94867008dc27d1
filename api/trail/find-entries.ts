import {
  decodeEntry,
  leafHash,
  messageOf,
  type Opening,
  parseOpening,
  type TrailEntry,
} from '../../schema/trail/index.js';
import { nodeSha256 } from './crypto.js';
import { type EntryFilter, findStored, type StoredEntry } from './find-stored.js';

/** An entry, logged or pending, with its opening (null once erased). */
export interface FoundEntry {
  readonly entry: TrailEntry;
  readonly leaf: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly opening: Opening | null;
  /** Null while pending. */
  readonly index: number | null;
}

/** A stored entry that is not as it was written. */
export class EntryUnreadable extends Error {
  override name = 'EntryUnreadable';
}

/** Entries from the log and, after them, from the outbox, at most `limit`. Throws EntryUnreadable. */
export async function findEntries(filter: EntryFilter, limit = 10_000): Promise<FoundEntry[]> {
  return (await findStored(filter, limit)).map(readStored);
}

/** Reads a stored entry. Throws EntryUnreadable. */
export function readStored({ id, index, leaf, open }: StoredEntry): FoundEntry {
  try {
    const entry = decodeEntry(leaf);
    return { entry, leaf, leafHash: leafHash(nodeSha256, leaf), opening: open && parseOpening(open), index };
  } catch (error) {
    // Only what was changed in the database can no more be read; whoever meets it must learn where it stands.
    throw new EntryUnreadable(`entry ${id} at index ${index ?? 'pending'} is changed: ${messageOf(error)}`);
  }
}
