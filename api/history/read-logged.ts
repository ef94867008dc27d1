import { collectionOf } from '../kernel/database.js';
import {
  EntryUnreadable,
  type FoundEntry,
  findStored,
  type LogDocument,
  type OutboxDocument,
  readStored,
  TRAIL,
} from '../trail/index.js';

/** Which entries of the log: a range of indices, or by ids. */
export interface LoggedFilter {
  readonly _id?: { readonly $gte: number; readonly $lt: number };
  readonly id?: { readonly $in: readonly string[] };
}

/** Entries of the log in its order; those that cannot be read are left out. */
export async function readLogged(filter: LoggedFilter): Promise<FoundEntry[]> {
  const query: object = { ...filter };
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find(query, { projection: { id: 1 } })
    .toArray();
  const found = await readIds(rows.map(({ id }) => id));
  return found.filter(({ index }) => index !== null).sort((one, other) => (one.index ?? 0) - (other.index ?? 0));
}

/** Entries that are not in the log yet, at most `limit`, in the order in which they happened. */
export async function readWaiting(limit: number): Promise<FoundEntry[]> {
  const rows = await collectionOf<OutboxDocument>(TRAIL.outbox)
    .find({}, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return readIds(rows.map(({ _id }) => _id));
}

/**
 * Entries by id. One that was changed in the database is left out: reporting that it cannot be read is the task of signer and verifier, and
 * the others must still be found.
 */
async function readIds(ids: readonly string[]): Promise<FoundEntry[]> {
  if (ids.length === 0) return [];
  const stored = await findStored({ id: { $in: ids } }, ids.length);
  return stored.flatMap((one) => {
    try {
      return [readStored(one)];
    } catch (error) {
      if (error instanceof EntryUnreadable) return [];
      throw error;
    }
  });
}
