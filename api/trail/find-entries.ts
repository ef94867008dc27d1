import {
  decodeEntry,
  leafHash,
  messageOf,
  type Opening,
  parseOpening,
  type TrailEntry,
} from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type OpeningDocument, type OutboxDocument, TRAIL } from './stored.js';

/** An entry as it is stored, logged or pending, with its opening (null once erased). */
export interface FoundEntry {
  readonly entry: TrailEntry;
  readonly leaf: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly opening: Opening | null;
  /** The opening's stored bytes. */
  readonly open: Uint8Array | null;
  /** Null while pending. */
  readonly index: number | null;
}

/** A stored entry that is not as it was written. */
export class EntryUnreadable extends Error {
  override name = 'EntryUnreadable';
}

/** What entries are wanted by. */
export type EntryFilter =
  | { readonly id: string }
  | { readonly 'subject.id': string; readonly 'subject.rev'?: number }
  | { readonly 'subject.id': { readonly $in: readonly string[] } }
  | { readonly proc: string };

/**
 * Entries from the log and, after them, from the outbox, at most `limit`. The outbox is read first: an entry that moves
 * between the two reads is then seen twice, never missed, and the logged one counts.
 */
export async function findEntries(filter: EntryFilter, limit = 10_000): Promise<FoundEntry[]> {
  const waitingFilter = 'id' in filter ? { _id: filter.id } : filter;
  const waiting = await collectionOf<OutboxDocument>(TRAIL.outbox)
    .find({ ...waitingFilter } as object)
    .sort({ at: 1, 'subject.rev': 1, _id: 1 })
    .limit(limit)
    .toArray();
  const logged = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ ...filter } as object)
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const ids = logged.map(({ id }) => id);
  const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: ids } })
    .toArray();
  const openOf = new Map(openings.map(({ _id, open }) => [_id, bytesOf(open)]));
  const known = new Set(ids);
  return [
    ...logged.map((row) => found(bytesOf(row.leaf), openOf.get(row.id) ?? null, row._id, row.id)),
    ...waiting
      .filter(({ _id }) => !known.has(_id))
      .map((row) => found(bytesOf(row.leaf), bytesOf(row.open), null, row._id)),
  ];
}

function found(leaf: Uint8Array, open: Uint8Array | null, index: number | null, id: string): FoundEntry {
  try {
    const entry = decodeEntry(leaf);
    return { entry, leaf, leafHash: leafHash(nodeSha256, leaf), opening: open && parseOpening(open), open, index };
  } catch (error) {
    // Only what was changed in the database can no more be read; whoever meets it must learn where it stands.
    throw new EntryUnreadable(`entry ${id} at index ${index ?? 'pending'} is changed: ${messageOf(error)}`);
  }
}
