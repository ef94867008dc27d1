import { nodeSha256 } from '../../api/trail/crypto.js';
import {
  appendLeaf,
  bundlesBetween,
  type Edge,
  leafHash,
  rootOf,
  sameBytes,
  TILE_WIDTH,
  toBase64,
} from '../../schema/trail/index.js';
import type { Cosigned } from '../state.js';
import { LogDiffers } from './difference.js';
import { fetchEntries, type Source } from './fetch-tile.js';
import { appendEntries, type CheckedCopy, openCopy, writeCopy } from './store.js';

/**
 * Copies the entries up to the co-signed checkpoint and checks them completely: the hash of every leaf from its bytes, and the root that
 * they give. Throws LogDiffers, with the index where a single entry is at fault; the copy then stays as it was.
 */
export async function copyEntries(
  folder: string,
  copy: CheckedCopy,
  to: Cosigned,
  source: Source,
): Promise<CheckedCopy> {
  if (to.size <= copy.size) return copy;
  let { edge } = copy;
  let size = copy.size;
  try {
    for (const bundle of bundlesBetween(copy.size, to.size)) {
      const { leaves, hashes } = await fetchEntries(source, bundle);
      const start = bundle.index * TILE_WIDTH;
      const fresh = leaves.slice(size - start);
      edge = extend(edge, size, fresh, hashes.slice(size - start));
      appendEntries(folder, size, fresh);
      size += fresh.length;
    }
    assertRoot(edge, copy.size, to);
  } catch (error) {
    // Whatever failed, nothing unchecked stays in the copy.
    openCopy(folder);
    throw error;
  }
  const checked = { size, edge };
  writeCopy(folder, checked);
  return checked;
}

function extend(edge: Edge, from: number, leaves: readonly Uint8Array[], hashes: readonly Uint8Array[]): Edge {
  let next = edge;
  leaves.forEach((leaf, at) => {
    const hash = leafHash(nodeSha256, leaf);
    const told = hashes[at] ?? new Uint8Array();
    if (!sameBytes(hash, told))
      throw new LogDiffers(
        `the entry at index ${from + at} is not the one that was logged`,
        from + at,
        toBase64(told),
        toBase64(leaf),
      );
    next = appendLeaf(nodeSha256, next, from + at, hash);
  });
  return next;
}

function assertRoot(edge: Edge, from: number, { size, root, note }: Cosigned): void {
  const made = rootOf(nodeSha256, edge, size);
  if (sameBytes(made, root)) return;
  const where = size - from === 1 ? `at index ${from}` : `from index ${from} to ${size - 1}`;
  const index = size - from === 1 ? from : null;
  throw new LogDiffers(`the entries ${where} do not make the root that was co-signed`, index, note, toBase64(made));
}
