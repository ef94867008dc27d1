import { Binary } from 'mongodb';
import { database } from '../../api/kernel/database.js';
import { transaction } from '../../api/kernel/transaction.js';
import { nodeSha256 } from '../../api/trail/crypto.js';
import { type LogDocument, TRAIL } from '../../api/trail/stored.js';
import { writeTiles } from '../../api/trail/write-tiles.js';
import { appendLeaf, type Edge, emptyEdge, leafHash, rootOf } from '../../schema/trail/index.js';

const BATCH = 2_048;

/**
 * Fills the log of the measure's own database with rows, and tiles as the sequencer writes them, and answers the root. `rowOf` makes the
 * row of an index without its leaf hash. Only a measure may do this: nothing else writes to the log except through the outbox.
 */
export async function fillLog(size: number, rowOf: (index: number) => Omit<LogDocument, '_id' | 'lh'>) {
  let edge: Edge = emptyEdge;
  for (let from = 0; from < size; from += BATCH) {
    const to = Math.min(from + BATCH, size);
    const logged: LogDocument[] = [];
    for (let index = from; index < to; index++) {
      const row = rowOf(index);
      const hash = leafHash(nodeSha256, row.leaf.value());
      edge = appendLeaf(nodeSha256, edge, index, hash);
      logged.push({ _id: index, lh: new Binary(hash), ...row });
    }
    await transaction(async (session) => {
      await database().collection<LogDocument>(TRAIL.log).insertMany(logged, { session, ordered: false });
      await writeTiles(database(), { from, to, logged }, session);
    });
  }
  return rootOf(nodeSha256, edge, size);
}
