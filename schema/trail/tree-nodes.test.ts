import { expect, test } from '@jest/globals';
import { treeOf } from '../../test/kit/example-log.js';
import { leafHash } from './hash.js';
import { nobleCrypto } from './noble.js';
import { addPath, firstConflict, rootFrom, type TreeNodes } from './tree-nodes.js';

const { hash } = nobleCrypto;
const leaves = (size: number, change = -1) =>
  Array.from({ length: size }, (_, at) => Uint8Array.of(at, at === change ? 1 : 0));

/** The nodes that the proofs of these indices show. */
async function shown(all: readonly Uint8Array[], indices: readonly number[]): Promise<TreeNodes> {
  const tree = treeOf(all);
  const nodes: TreeNodes = new Map();
  for (const index of indices) {
    const leaf = leafHash(hash, all[index] ?? new Uint8Array());
    addPath(nodes, hash, { index, size: all.length, leafHash: leaf, proof: await tree.proof(index) });
  }
  return nodes;
}

test('the paths of its last leaves give the root of each smaller tree', async () => {
  for (let size = 2; size <= 40; size++) {
    const all = leaves(size);
    for (let old = 1; old < size; old++) {
      const nodes = await shown(all, [old - 1, old]);
      expect(rootFrom(nodes, hash, old)).toEqual(treeOf(all.slice(0, old)).root);
    }
  }
});

test('what the paths do not lead to stays unknown', async () => {
  expect(rootFrom(await shown(leaves(16), [15]), hash, 3)).toBeNull();
});

test('paths of one log never contradict each other; those of two logs show where they differ', async () => {
  for (let size = 3; size <= 24; size++) {
    const one = await shown(leaves(size), [0, size - 1]);
    expect(firstConflict(one, await shown(leaves(size + 7), [1, size]))).toBeNull();
    const other = await shown(leaves(size + 7, 1), [0, size]);
    const range = firstConflict(one, other);
    expect(range?.from).toBeLessThanOrEqual(1);
    expect(range?.to).toBeGreaterThanOrEqual(1);
  }
});
