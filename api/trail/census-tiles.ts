import { Binary, type ClientSession, type Db } from 'mongodb';
import { edgePlaces, HASH_BYTES, rootOf } from '../../schema/trail/index.js';
import { type GetTile, nodeReader, TILE_WIDTH, tileRoot } from '../../schema/trail/tiles.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { type CensusTileDocument, TRAIL } from './stored.js';

/** Leaves of threads that are new or have new entries. */
export interface MovedLeaves {
  /** Position of the thread and hash of its leaf. */
  readonly leaves: readonly (readonly [position: number, leafHash: Uint8Array])[];
  /** The number of entries counted with them: all with an index below it. */
  readonly size: number;
  readonly threads: number;
  /** Sizes for which the tree must stay readable as it was then. */
  readonly kept: readonly number[];
}

type Versions = CensusTileDocument['versions'];

/**
 * Writes leaves into the tree of the threads. Its tiles are like those of the log but have versions, since a thread's leaf changes as it
 * grows.
 */
export async function putThreadLeaves(db: Db, moved: MovedLeaves, session: ClientSession): Promise<void> {
  let hashes: readonly (readonly [number, Uint8Array])[] = moved.leaves;
  for (let level = 0; hashes.length > 0; level++) hashes = await putLevel(db, level, hashes, moved, session);
}

/** Writes the tiles of a level; answers the roots of the full ones, which belong to the level above. */
async function putLevel(
  db: Db,
  level: number,
  hashes: readonly (readonly [number, Uint8Array])[],
  { size, kept }: MovedLeaves,
  session: ClientSession,
): Promise<[number, Uint8Array][]> {
  const byTile = new Map<number, (readonly [number, Uint8Array])[]>();
  for (const one of hashes) {
    const index = Math.floor(one[0] / TILE_WIDTH);
    const same = byTile.get(index);
    if (same) same.push(one);
    else byTile.set(index, [one]);
  }
  const tiles = db.collection<CensusTileDocument>(TRAIL.censusTiles);
  const ids = [...byTile.keys()].map((index) => `${level}/${index}`);
  const stored = await tiles.find({ _id: { $in: ids } }, { session }).toArray();
  const before = new Map(stored.map(({ _id, versions }) => [_id, versions]));
  const above: [number, Uint8Array][] = [];
  const writes = [...byTile].map(([index, own]) => {
    const _id = `${level}/${index}`;
    const versions = before.get(_id) ?? [];
    const bytes = withHashes(versions.at(-1)?.hashes, own);
    if (bytes.length === TILE_WIDTH * HASH_BYTES) above.push([index, tileRoot(nodeSha256, bytes)]);
    const next = [...stillRead(versions, kept), { size, hashes: new Binary(bytes) }];
    return { updateOne: { filter: { _id }, update: { $set: { versions: next } }, upsert: true } };
  });
  await tiles.bulkWrite(writes, { session });
  return above;
}

function withHashes(last: Binary | undefined, own: readonly (readonly [number, Uint8Array])[]): Uint8Array {
  const before = last ? bytesOf(last) : new Uint8Array();
  const places = own.map(([at]) => at % TILE_WIDTH);
  const bytes = new Uint8Array(Math.max(before.length, (Math.max(...places) + 1) * HASH_BYTES));
  bytes.set(before);
  own.forEach(([, hash], at) => void bytes.set(hash, (places[at] ?? 0) * HASH_BYTES));
  return bytes;
}

/** Those versions of a tile that show it as it was at one of the sizes. */
function stillRead(versions: Versions, kept: readonly number[]): Versions {
  const wanted = new Set(kept.map((size) => versions.findLast((one) => one.size <= size)));
  return versions.filter((one) => wanted.has(one));
}

/** Reads the tree of the threads as it was when the log was counted up to a size. */
export function threadTilesAt(db: Db, size: number): GetTile {
  return async ({ level, index, width }) => {
    const row = await db.collection<CensusTileDocument>(TRAIL.censusTiles).findOne({ _id: `${level}/${index}` });
    const version = row?.versions.findLast((one) => one.size <= size);
    if (!version) throw new RangeError(`tile ${level}/${index} of the threads is not kept for size ${size}`);
    return bytesOf(version.hashes).slice(0, width * HASH_BYTES);
  };
}

/** The root of the tree of the threads as it was when the log was counted up to a size. */
export async function threadRootAt(db: Db, size: number, threads: number): Promise<Uint8Array> {
  const read = nodeReader(nodeSha256, threads, threadTilesAt(db, size));
  const edge: Uint8Array[] = [];
  for (const { level, index } of edgePlaces(threads)) edge.push(await read(level, index));
  return rootOf(nodeSha256, edge, threads);
}
