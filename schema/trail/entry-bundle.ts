import { concatBytes } from './hash.js';
import { parseTilePath, TILE_WIDTH, tilePath } from './tiles.js';

/** A bundle of entries (C2SP tlog-tiles): the entries whose hashes make up the level-0 tile of the same index and width. */
export interface EntryBundle {
  readonly index: number;
  readonly width: number;
}

/** The bundles that hold the entries from one size to another; the first may begin earlier, the last may be partial. */
export function bundlesBetween(from: number, to: number): EntryBundle[] {
  const bundles: EntryBundle[] = [];
  for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < to; index++)
    bundles.push({ index, width: Math.min(TILE_WIDTH, to - index * TILE_WIDTH) });
  return bundles;
}

/** The path of a bundle, for example `tile/entries/x001/067.p/12`. */
export function bundleTilePath({ index, width }: EntryBundle): string {
  return tilePath({ level: 0, index, width }).replace('tile/0/', 'tile/entries/');
}

/** Reads the path of a bundle; null for anything that `bundleTilePath` does not write. */
export function parseBundlePath(text: string): EntryBundle | null {
  if (!text.startsWith('tile/entries/')) return null;
  const tile = parseTilePath(text.replace('tile/entries/', 'tile/0/'));
  return tile && { index: tile.index, width: tile.width };
}

/** The bytes of a bundle: each entry preceded by its length as two bytes, most significant first. */
export function encodeBundle(leaves: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...leaves.flatMap((leaf) => [Uint8Array.of(leaf.length >> 8, leaf.length & 255), leaf]));
}

/** The entries of a bundle; throws a TypeError for a length that reaches beyond its end. */
export function decodeBundle(bytes: Uint8Array): Uint8Array[] {
  const leaves: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at + 2;
    const end = start + ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0);
    if (start > bytes.length || end > bytes.length) throw new TypeError('bundle of entries that is cut off');
    leaves.push(bytes.subarray(start, end));
    at = end;
  }
  return leaves;
}
