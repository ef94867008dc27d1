import { nodeSha256 } from '../../api/trail/crypto.js';
import {
  type Census,
  decodeFacts,
  leafHash,
  type Recount,
  startRecount,
  TILE_WIDTH,
} from '../../schema/trail/index.js';
import { readEntries } from '../mirror/store.js';

/** The entries of a witness's own copy from one index to another (not included). */
export function* copiedEntries(folder: string, from: number, to: number) {
  for (let index = from; index < to; ) {
    const tile = Math.floor(index / TILE_WIDTH);
    const leaves = readEntries(folder, tile);
    const end = Math.min(to, tile * TILE_WIDTH + leaves.length);
    if (end <= index) throw new Error(`the copy lacks the entry at index ${index}`);
    for (; index < end; index++) {
      const leaf = leaves[index - tile * TILE_WIDTH] ?? new Uint8Array();
      yield { index, leaf, entry: decodeFacts(leaf) };
    }
  }
}

/**
 * The census of the first entries of a witness's own copy, counted from the beginning. Throws a TypeError for an entry that no thread can
 * count.
 */
export function countCopy(folder: string, size: number): Census | null {
  const recount: Recount = startRecount(nodeSha256);
  for (const { entry, leaf } of copiedEntries(folder, 0, size)) recount.add(entry, leafHash(nodeSha256, leaf));
  return recount.census();
}
