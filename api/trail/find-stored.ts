import { collectionOf } from '../kernel/database.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type OpeningDocument, type OutboxDocument, type StoredSubject, TRAIL } from './stored.js';

/** An entry as its bytes are stored, logged or pending, and what stands beside them to find it by. */
export interface StoredEntry {
  readonly id: string;
  readonly subject: StoredSubject;
  readonly leaf: Uint8Array;
  /** The opening's bytes; null once erased. */
  readonly open: Uint8Array | null;
  /** Null while pending. */
  readonly index: number | null;
}

/** What entries are wanted by. */
export type EntryFilter =
  | { readonly id: string | { readonly $in: readonly string[] } }
  | { readonly 'subject.id': string; readonly 'subject.rev'?: number }
  | { readonly 'subject.id': { readonly $in: readonly string[] } }
  | { readonly proc: string };

/**
 * Entries from the log and, after them, from the outbox, at most `limit`. The outbox is read first: an entry that moves
 * between the two reads is then seen twice, never missed, and the logged one counts.
 */
export async function findStored(filter: EntryFilter, limit = 10_000): Promise<StoredEntry[]> {
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
    ...logged.map((row) => stored(row, row.id, row._id, openOf.get(row.id) ?? null)),
    ...waiting.filter(({ _id }) => !known.has(_id)).map((row) => stored(row, row._id, null, bytesOf(row.open))),
  ];
}

function stored(
  { leaf, subject }: Pick<OutboxDocument, 'leaf' | 'subject'>,
  id: string,
  index: number | null,
  open: Uint8Array | null,
): StoredEntry {
  return { id, subject, leaf: bytesOf(leaf), open, index };
}
