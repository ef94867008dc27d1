import { type GetTile, nodeReader, TILE_WIDTH, type Tile, tilePath, tileRoot } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type TileDocument, TRAIL } from './stored.js';
import { rootsOf } from './tile-roots.js';

/** A tile that the log must have cannot be read: somebody has removed an entry or a tile from the database. */
export class TileMissing extends RangeError {
  override name = 'TileMissing';

  constructor(path: string, index: number | null) {
    super(index === null ? `${path} is not there` : `${path} is not there: the entry at index ${index} is missing`);
  }
}

/** The bytes of a tile: full ones as stored, partial ones from the leaves or from the full tiles below. */
export const readTile: GetTile = async (tile: Tile): Promise<Uint8Array> => {
  const { level, index, width } = tile;
  if (width === TILE_WIDTH) return readFull([tilePath(tile)]).then(([bytes]) => bytes ?? new Uint8Array());
  const start = index * TILE_WIDTH;
  if (level > 0) return rootsBelow(level, start, width);
  const filter = { _id: { $gte: start, $lt: start + width } } as object;
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find(filter, { projection: { lh: 1 } })
    .sort({ _id: 1 })
    .toArray();
  const gap = rows.findIndex(({ _id }, at) => _id !== start + at);
  if (rows.length !== width) throw new TileMissing(tilePath(tile), start + (gap < 0 ? rows.length : gap));
  return new Uint8Array(Buffer.concat(rows.map(({ lh }) => bytesOf(lh))));
};

/** The roots of consecutive full tiles, which make up a partial tile of the level above. */
async function rootsBelow(level: number, start: number, width: number): Promise<Uint8Array> {
  const known = rootsOf(collectionOf(TRAIL.tiles).namespace);
  const paths = Array.from({ length: width }, (_, at) =>
    tilePath({ level: level - 1, index: start + at, width: TILE_WIDTH }),
  );
  const missing = paths.filter((path) => !known.has(path));
  for (const [at, bytes] of (await readFull(missing)).entries())
    known.set(missing[at] ?? '', tileRoot(nodeSha256, bytes));
  return new Uint8Array(Buffer.concat(paths.map((path) => known.get(path) ?? new Uint8Array())));
}

async function readFull(paths: readonly string[]): Promise<Uint8Array[]> {
  if (paths.length === 0) return [];
  const rows = await collectionOf<TileDocument>(TRAIL.tiles)
    .find({ _id: { $in: [...paths] } })
    .toArray();
  const stored = new Map(rows.map(({ _id, hashes }) => [_id, bytesOf(hashes)]));
  return paths.map((path) => {
    const bytes = stored.get(path);
    if (!bytes) throw new TileMissing(path, null);
    return bytes;
  });
}

/** Reads nodes of the tree of a size. */
export function nodesOf(size: number) {
  return nodeReader(nodeSha256, size, readTile);
}
