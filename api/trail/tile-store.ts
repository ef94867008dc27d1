import { type GetTile, nodeReader, TILE_WIDTH, type Tile, tilePath, tileRoot } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type TileDocument, TRAIL } from './stored.js';

/** The bytes of a tile: full ones as stored, partial ones from the leaves or from the full tiles below. */
export const readTile: GetTile = async (tile: Tile): Promise<Uint8Array> => {
  const { level, index, width } = tile;
  if (width === TILE_WIDTH) {
    const stored = await collectionOf<TileDocument>(TRAIL.tiles).findOne({ _id: tilePath(tile) });
    if (!stored) throw new RangeError(`${tilePath(tile)} is not there`);
    return bytesOf(stored.hashes);
  }
  const start = index * TILE_WIDTH;
  if (level === 0) {
    const filter = { _id: { $gte: start, $lt: start + width } } as object;
    const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
      .find(filter, { projection: { lh: 1 } })
      .sort({ _id: 1 })
      .toArray();
    if (rows.length !== width) throw new RangeError(`${tilePath(tile)} is not there`);
    return new Uint8Array(Buffer.concat(rows.map(({ lh }) => bytesOf(lh))));
  }
  const parts: Uint8Array[] = [];
  for (let i = 0; i < width; i++)
    parts.push(tileRoot(nodeSha256, await readTile({ level: level - 1, index: start + i, width: TILE_WIDTH })));
  return new Uint8Array(Buffer.concat(parts));
};

/** Reads nodes of the tree of a size. */
export function nodesOf(size: number) {
  return nodeReader(nodeSha256, size, readTile);
}
