import { Binary, type ClientSession, type Db } from 'mongodb';
import { completedTiles, sameBytes, TILE_WIDTH, tilePath, tileRoot } from '../../schema/trail/index.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type TileDocument, TRAIL } from './stored.js';

/** There are already other hashes where a full tile belongs: somebody has written to the log's tiles. */
class TileDiffers extends Error {
  override name = 'TileDiffers';
}

/** The growth of the log by one batch: `logged` are its new rows, from size `from` to size `to`. */
export interface Growth {
  readonly from: number;
  readonly to: number;
  readonly logged: readonly LogDocument[];
}

/** Writes the tiles that a batch has filled. An existing tile must be the same: bytes that others have read never change. */
export async function writeTiles(db: Db, growth: Growth, session: ClientSession): Promise<void> {
  const made = new Map<string, Uint8Array>();
  const tiles = db.collection<TileDocument>(TRAIL.tiles);
  for (const { level, index } of completedTiles(growth.from, growth.to)) {
    const path = tilePath({ level, index, width: TILE_WIDTH });
    const bytes =
      level === 0 ? await leafHashes(db, index, growth, session) : await rootsBelow(db, level, index, made, session);
    made.set(path, bytes);
    const stored = await tiles.findOneAndUpdate(
      { _id: path },
      { $setOnInsert: { hashes: new Binary(bytes) } },
      { upsert: true, returnDocument: 'after', session },
    );
    if (!stored || !sameBytes(bytesOf(stored.hashes), bytes)) throw new TileDiffers(`${path} holds other hashes`);
  }
}

async function rootsBelow(
  db: Db,
  level: number,
  index: number,
  made: ReadonlyMap<string, Uint8Array>,
  session: ClientSession,
): Promise<Uint8Array> {
  const paths = Array.from({ length: TILE_WIDTH }, (_, at) =>
    tilePath({ level: level - 1, index: index * TILE_WIDTH + at, width: TILE_WIDTH }),
  );
  const rows = await db
    .collection<TileDocument>(TRAIL.tiles)
    .find({ _id: { $in: paths.filter((path) => !made.has(path)) } }, { session })
    .toArray();
  const stored = new Map(rows.map(({ _id, hashes }) => [_id, bytesOf(hashes)]));
  const roots = paths.map((path) => {
    const bytes = made.get(path) ?? stored.get(path);
    if (!bytes) throw new TileDiffers(`${path} is missing`);
    return tileRoot(nodeSha256, bytes);
  });
  return new Uint8Array(Buffer.concat(roots));
}

async function leafHashes(db: Db, index: number, growth: Growth, session: ClientSession): Promise<Uint8Array> {
  const start = index * TILE_WIDTH;
  const before = await db
    .collection<LogDocument>(TRAIL.log)
    .find({ _id: { $gte: start, $lt: Math.min(start + TILE_WIDTH, growth.from) } }, { session, projection: { lh: 1 } })
    .sort({ _id: 1 })
    .toArray();
  const now = growth.logged.filter(({ _id }) => _id >= start && _id < start + TILE_WIDTH);
  const hashes = [...before, ...now].map(({ lh }) => bytesOf(lh));
  if (hashes.length !== TILE_WIDTH) throw new TileDiffers(`the log has a gap between ${start} and ${growth.to}`);
  return new Uint8Array(Buffer.concat(hashes));
}
