import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { treeOf } from '../../test/kit/example-log.js';
import { toBase64 } from './base64.js';
import { leafHash } from './hash.js';
import { nobleCrypto } from './noble.js';
import { holdsByProven, nothingProven, type ProvenNodes } from './proven-nodes.js';

const { hash } = nobleCrypto;
const leaves = Array.from({ length: 41 }, (_, at) => Uint8Array.of(at));
const leafOf = (index: number) => leafHash(hash, leaves[index] ?? new Uint8Array());

const textOf = (lines: readonly string[] = []) => lines.map((line) => `${line}\n`).join('');

function holds(proven: ProvenNodes, index: number, leaf: Uint8Array, lines: readonly string[] = []): boolean {
  return holdsByProven(hash, proven, index, leaf, toBase64(leaf), textOf(lines));
}

async function pathsOf(size: number) {
  const tree = treeOf(leaves.slice(0, size));
  const paths = await Promise.all(
    Array.from({ length: size }, async (_, index) => (await tree.proof(index)).map(toBase64)),
  );
  return { root: tree.root, paths };
}

test('all proofs of all sizes hold in any order, and none holds for another leaf', async () => {
  for (let size = 1; size <= 33; size++) {
    const { root, paths } = await pathsOf(size);
    for (const order of [[...paths.keys()], [...paths.keys()].reverse()]) {
      const proven = nothingProven(root, size);
      for (const index of order) {
        expect(holds(proven, index, leafOf(index + 1), paths[index])).toBe(false);
        expect(holds(proven, index, leafOf(index), paths[index])).toBe(true);
        expect(holds(proven, index, leafOf(index + 1), paths[index])).toBe(false);
      }
    }
  }
});

test('a proof changed anywhere does not hold, whatever was proven before', async () => {
  const { root, paths } = await pathsOf(33);
  const proven = nothingProven(root, 33);
  for (const index of [0, 1, 7, 32]) holds(proven, index, leafOf(index), paths[index]);
  fc.assert(
    fc.property(
      fc.nat({ max: 32 }),
      fc.nat(),
      fc.constantFrom('drop', 'double', 'other', 'none'),
      (index, place, how) => {
        const lines = [...textOf(paths[index])];
        const at = place % lines.length;
        const line = lines[at] ?? '';
        if (how === 'drop') lines.splice(at, 1);
        else if (how === 'double') lines.splice(at, 0, line);
        else lines[at] = how === 'other' ? toBase64(leafOf(40)) : `${line} `;
        expect(holds(proven, index, leafOf(index), lines)).toBe(false);
      },
    ),
  );
});
