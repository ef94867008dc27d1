import { HASH_BYTES, type Hash, nodeHash } from './hash.js';
import type { GetNode } from './merkle.js';
import { assertSize, isSize, parseSize } from './sizes.js';

/** Hashes of a full tile. */
export const TILE_WIDTH = 256;

/** A tile of the tree (C2SP tlog-tiles, height 8): hashes `index * 256 …` of level `8 * level`; full when the width is 256. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** Reads the bytes of a tile: width * 32. */
export type GetTile = (tile: Tile) => Uint8Array | Promise<Uint8Array>;

/** The tile that holds a node of a tree of some size, or null where the tree has no such hash. */
export function tileAt(size: number, level: number, index: number): Tile | null {
  assertSize(size, 'size');
  const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH);
  return width > 0 ? { level, index, width } : null;
}

/** The tiles that become full when a tree grows, lower levels first. */
export function completedTiles(from: number, to: number): Tile[] {
  assertSize(from, 'size');
  assertSize(to, 'size');
  const tiles: Tile[] = [];
  for (let level = 0, span = TILE_WIDTH; span <= to; level++, span *= TILE_WIDTH)
    for (let index = Math.floor(from / span); index < Math.floor(to / span); index++)
      tiles.push({ level, index, width: TILE_WIDTH });
  return tiles;
}

/** The partial tiles at the right edge of a tree, lower levels first. */
export function partialTiles(size: number): Tile[] {
  assertSize(size, 'size');
  const tiles: Tile[] = [];
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / TILE_WIDTH))
    if (rest % TILE_WIDTH > 0) tiles.push({ level, index: Math.floor(rest / TILE_WIDTH), width: rest % TILE_WIDTH });
  return tiles;
}

/** The path of a tile, for example `tile/0/x001/x234/067` or `tile/1/000.p/17`. */
export function tilePath(tile: Tile): string {
  const partial = tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`;
  return `tile/${tile.level}/${indexPath(tile.index)}${partial}`;
}

/** Reads the path of a tile; null for anything that `tilePath` does not write. */
export function parseTilePath(text: string): Tile | null {
  const match = /^tile\/([0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(text);
  const level = parseSize(match?.[1] ?? '');
  const index = Number((match?.[2] ?? '').replaceAll(/[x/]/g, ''));
  const width = parseSize(match?.[3] ?? String(TILE_WIDTH));
  if (level === null || width === null || level > 63 || width < 1 || width > TILE_WIDTH) return null;
  const tile = { level, index, width };
  // No log can be that large, since its leaves could not be counted.
  if (!isSize((index * TILE_WIDTH + width) * TILE_WIDTH ** level)) return null;
  return tilePath(tile) === text ? tile : null;
}

/** The hash of a full tile, or of a power of two of neighbouring hashes in one: the node that stands for them one level up. */
export function tileRoot(hash: Hash, bytes: Uint8Array): Uint8Array {
  const count = bytes.length / HASH_BYTES;
  if (count === 1) return bytes.slice();
  if (!Number.isInteger(Math.log2(count))) throw new RangeError(`tile part of ${bytes.length} bytes`);
  const middle = bytes.length / 2;
  return nodeHash(hash, tileRoot(hash, bytes.subarray(0, middle)), tileRoot(hash, bytes.subarray(middle)));
}

/**
 * Reads nodes of a tree of some size from its tiles; each tile is fetched once, even where several of its nodes are read at the same time.
 */
export function nodeReader(hash: Hash, size: number, getTile: GetTile): GetNode {
  const got = new Map<string, Promise<Uint8Array>>();
  const get = async (tile: Tile): Promise<Uint8Array> => {
    const bytes = await getTile(tile);
    if (bytes.length !== tile.width * HASH_BYTES) throw new RangeError(`${tilePath(tile)} has ${bytes.length} bytes`);
    return bytes;
  };
  return async (level, index) => {
    const height = level % 8;
    const first = index * 2 ** height;
    const tile = tileAt(size, (level - height) / 8, Math.floor(first / TILE_WIDTH));
    const start = first % TILE_WIDTH;
    if (!tile || start + 2 ** height > tile.width) throw new RangeError(`no node ${level}/${index} in size ${size}`);
    const path = tilePath(tile);
    const reading = got.get(path) ?? get(tile);
    got.set(path, reading);
    const bytes = await reading;
    return tileRoot(hash, bytes.subarray(start * HASH_BYTES, (start + 2 ** height) * HASH_BYTES));
  };
}

function indexPath(index: number): string {
  assertSize(index, 'tile index');
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/.{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}
