import { collectionOf } from '../../api/kernel/database.js';
import { EntryUnreadable, type FoundEntry, readStored } from '../../api/trail/find-entries.js';
import { findStored } from '../../api/trail/find-stored.js';
import { type LogDocument, TRAIL } from '../../api/trail/stored.js';

/** Which entries of the log: of an index range, or by their ids. */
export interface LoggedFilter {
  readonly _id?: { readonly $gte: number; readonly $lt: number };
  readonly id?: { readonly $in: readonly string[] };
}

/**
 * Entries of the log in its order. One that was changed in the database is left out: that it cannot be read is for the signer
 * and the verifier to say, and must not keep the others from being found.
 */
export async function readLogged(filter: LoggedFilter): Promise<FoundEntry[]> {
  const query: object = { ...filter };
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find(query, { projection: { id: 1 } })
    .toArray();
  if (rows.length === 0) return [];
  const stored = await findStored({ id: { $in: rows.map(({ id }) => id) } }, rows.length);
  return stored
    .flatMap((one) => {
      try {
        return one.index === null ? [] : [readStored(one)];
      } catch (error) {
        if (error instanceof EntryUnreadable) return [];
        throw error;
      }
    })
    .sort((one, other) => (one.index ?? 0) - (other.index ?? 0));
}
