import { collectionOf } from '../kernel/database.js';
import { entriesAmong } from './end-of-log.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type OpeningDocument, type OutboxDocument, type StoredSubject, TRAIL } from './stored.js';

/** An entry with its bytes as stored, logged or pending, and the fields beside them to find it by. */
export interface StoredEntry {
  readonly id: string;
  readonly subject: StoredSubject;
  /** Purchase id, as stored beside the leaf. */
  readonly proc: string | null;
  readonly at: Date;
  readonly leaf: Uint8Array;
  /** The opening's bytes; null once erased. */
  readonly open: Uint8Array | null;
  /** Null while pending. */
  readonly index: number | null;
}

/** Which entries are wanted. */
export type EntryFilter =
  | { readonly id: string | { readonly $in: readonly string[] } }
  | { readonly 'subject.id': string; readonly 'subject.rev'?: number | { readonly $gt: number } }
  | { readonly 'subject.id': { readonly $in: readonly string[] } }
  | { readonly $or: readonly { readonly 'subject.id': string; readonly 'subject.rev': number }[] }
  | { readonly proc: string };

/**
 * Entries from the log and, after them, from the outbox, at most `limit`. The outbox is read first, so that an entry that moves between the
 * two reads is seen twice and never missed; the logged one counts.
 */
export async function findStored(filter: EntryFilter, limit = 10_000): Promise<StoredEntry[]> {
  const waiting = await findWaiting('id' in filter ? { _id: filter.id } : filter, limit);
  const logged = await findLogged(filter, limit);
  const known = new Set(logged.map(({ id }) => id));
  return [...logged, ...waiting.filter(({ id }) => !known.has(id))];
}

/** Entries that are not in the log yet, in the order in which they happened. */
export async function findWaiting(filter: object, limit = 10_000): Promise<StoredEntry[]> {
  const waiting = await collectionOf<OutboxDocument>(TRAIL.outbox)
    .find({ ...filter })
    .sort({ at: 1, 'subject.rev': 1, _id: 1 })
    .limit(limit)
    .toArray();
  return waiting.map((row) => stored(row, row._id, null, bytesOf(row.open)));
}

/** Entries of the log from one index to another (not included), in its order. */
export function findLoggedBetween(filter: object, from: number, to: number): Promise<StoredEntry[]> {
  return findLogged({ ...filter, _id: { $gte: from, $lt: to } }, Number.MAX_SAFE_INTEGER);
}

/** The subjects of entries, logged and pending, by the entries' ids. */
export async function subjectsOfEntries(ids: readonly string[]): Promise<StoredSubject[]> {
  const waiting = await collectionOf<OutboxDocument>(TRAIL.outbox)
    .find({ _id: { $in: [...ids] } }, { projection: { subject: 1 } })
    .toArray();
  const logged = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ id: { $in: [...ids] } }, { projection: { subject: 1 } })
    .toArray();
  return [...waiting, ...logged].map(({ subject }) => subject);
}

async function findLogged(filter: object, limit: number): Promise<StoredEntry[]> {
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ ...filter })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const logged = await entriesAmong(rows);
  const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: logged.map(({ id }) => id) } })
    .toArray();
  const openOf = new Map(openings.map(({ _id, open }) => [_id, bytesOf(open)]));
  return logged.map((row) => stored(row, row.id, row._id, openOf.get(row.id) ?? null));
}

function stored(
  { leaf, subject, proc, at }: Pick<OutboxDocument, 'leaf' | 'subject' | 'proc' | 'at'>,
  id: string,
  index: number | null,
  open: Uint8Array | null,
): StoredEntry {
  return { id, subject, proc, at, leaf: bytesOf(leaf), open, index };
}
