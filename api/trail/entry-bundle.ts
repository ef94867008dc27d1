import { type EntryBundle, encodeBundle, TILE_WIDTH } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, TRAIL } from './stored.js';

/** The bytes of the entries of a bundle as they are stored now, changed or not; null where one is missing. */
export async function readEntryBundle({ index, width }: EntryBundle): Promise<Uint8Array | null> {
  const start = index * TILE_WIDTH;
  const filter = { _id: { $gte: start, $lt: start + width } } as object;
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find(filter, { projection: { leaf: 1 } })
    .sort({ _id: 1 })
    .toArray();
  return rows.length === width ? encodeBundle(rows.map(({ leaf }) => bytesOf(leaf))) : null;
}
