import {
  decodeEntry,
  leafHash,
  messageOf,
  type Opening,
  parseOpening,
  type TrailEntry,
} from '../../schema/trail/index.js';
import { grouped } from '../kernel/batched.js';
import { othersTurn } from '../kernel/others-turn.js';
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

/** A stored entry was changed after it was written. */
export class EntryUnreadable extends Error {
  override name = 'EntryUnreadable';
}

/** Number of entries to read before others get their turn: each takes about a tenth of a millisecond. */
const AT_ONCE = 100;

/** Entries from the log and, after them, from the outbox, at most `limit`. Throws EntryUnreadable. */
export async function findEntries(filter: EntryFilter, limit = 10_000): Promise<FoundEntry[]> {
  const stored = await findStored(filter, limit);
  const found: FoundEntry[] = [];
  for (let start = 0; start < stored.length; start += AT_ONCE) {
    if (start > 0) await othersTurn();
    found.push(...stored.slice(start, start + AT_ONCE).map(readStored));
  }
  return found;
}

/**
 * The entries for several keys, read together, in the order of the keys; `keyOf` says which key a stored entry belongs to. An entry that
 * can no longer be read spoils only its own key.
 */
export async function findGrouped(
  filter: EntryFilter,
  keys: readonly string[],
  keyOf: (stored: StoredEntry) => string,
): Promise<(FoundEntry[] | Error)[]> {
  const stored = grouped(await findStored(filter, MOST_OF_A_KEY * keys.length), keyOf);
  const found: (FoundEntry[] | Error)[] = [];
  let read = 0;
  for (const key of keys) {
    const own = stored.get(key) ?? [];
    read += own.length;
    if (read > AT_ONCE) {
      await othersTurn();
      read = 0;
    }
    found.push(readAll(own));
  }
  return found;
}

const MOST_OF_A_KEY = 10_000;

function readAll(stored: readonly StoredEntry[]): FoundEntry[] | EntryUnreadable {
  try {
    return stored.map(readStored);
  } catch (error) {
    if (error instanceof EntryUnreadable) return error;
    throw error;
  }
}

/** Reads a stored entry. Throws EntryUnreadable. */
export function readStored({ id, index, leaf, open }: StoredEntry): FoundEntry {
  try {
    const entry = decodeEntry(leaf);
    return { entry, leaf, leafHash: leafHash(nodeSha256, leaf), opening: open && parseOpening(open), index };
  } catch (error) {
    // Only an entry that was changed in the database cannot be read; whoever meets it must learn where it stands.
    throw new EntryUnreadable(`entry ${id} at index ${index ?? 'pending'} is changed: ${messageOf(error)}`);
  }
}
