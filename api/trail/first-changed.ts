import type { Db } from 'mongodb';
import { leafHash, sameBytes } from '../../schema/trail/index.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, TRAIL } from './stored.js';

/**
 * The first entry between two sizes whose bytes do not match the hash beside them; null where all match. This proves nothing, since that
 * hash can be changed too, but it tells people where to look.
 */
export async function firstChanged(db: Db, from: number, to: number): Promise<number | null> {
  const rows = db
    .collection<LogDocument>(TRAIL.log)
    .find({ _id: { $gte: from, $lt: to } }, { projection: { leaf: 1, lh: 1 } })
    .sort({ _id: 1 });
  for await (const { _id, leaf, lh } of rows)
    if (!sameBytes(leafHash(nodeSha256, bytesOf(leaf)), bytesOf(lh))) return _id;
  return null;
}
