import { Binary, MongoClient } from 'mongodb';
import { type Eraser, eraseOpening } from '../../schema/trail/erase-opening.js';
import { canonicalBytes, parseOpening } from '../../schema/trail/index.js';
import { database } from '../kernel/database.js';
import { bytesOf } from './judge-rows.js';
import { type OpeningDocument, TRAIL } from './stored.js';

/** What is erased from the opening of one entry. */
export interface ErasedEntry extends Eraser {
  readonly id: string;
}

/** The entry is committed but not yet in the log; its opening cannot be changed before it is. */
export class NotLoggedYet extends Error {
  override name = 'NotLoggedYet';
}

/**
 * Takes values out of openings, using the one database account that may change them (`uri`; null for the platform's own). What is already
 * erased stays as it is, so an interrupted run is simply repeated. Answers the number of openings. Throws NotLoggedYet.
 */
export async function eraseOpenings(entries: readonly ErasedEntry[], uri: string | null): Promise<number> {
  const client = uri === null ? null : await MongoClient.connect(uri, { writeConcern: { w: 'majority' } });
  try {
    const db = client?.db(database().databaseName) ?? database();
    const openings = db.collection<OpeningDocument>(TRAIL.openings);
    // Checked before the first change: an opening that names an act which is not logged yet would look as if it had been emptied without
    // one.
    const waiting = await firstWaiting(entries.flatMap(({ id, erasedBy }) => [id, erasedBy]));
    if (waiting !== null) throw new NotLoggedYet(`entry ${waiting} is not in the log yet`);
    let found = 0;
    for (const { id, ...eraser } of entries) {
      const stored = await openings.findOne({ _id: id });
      if (stored) {
        const erased = eraseOpening(parseOpening(bytesOf(stored.open)), eraser);
        await openings.updateOne({ _id: id }, { $set: { open: new Binary(canonicalBytes(erased)) } });
        found++;
      }
    }
    return found;
  } finally {
    await client?.close();
  }
}

async function firstWaiting(ids: readonly string[]): Promise<string | null> {
  const waiting = await database()
    .collection<{ _id: string }>(TRAIL.outbox)
    .findOne({ _id: { $in: [...new Set(ids)] } }, { projection: { _id: 1 } });
  return waiting?._id ?? null;
}
