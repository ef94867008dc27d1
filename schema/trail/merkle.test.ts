import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { hexToBytes } from '@noble/hashes/utils.js';
import { sameBytes } from './canonical.js';
import { type Hash, leafHash, nodeHash } from './hash.js';
import { appendLeaf, consistencyProof, type Edge, emptyEdge, inclusionProof, rootOf } from './merkle.js';
import { verifyConsistency, verifyInclusion } from './verify-tree.js';

const hash: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const SIZES = 256;
const leaves = Array.from({ length: SIZES }, (_, at) => leafHash(hash, Uint8Array.of(at, at >> 4)));

/** The tree as RFC 6962 §2.1 defines it: slow and plain, with results cached by range. */
const naive = new Map<string, Uint8Array>();
function naiveRoot(start: number, end: number): Uint8Array {
  const known = naive.get(`${start} ${end}`);
  if (known) return known;
  let root = leaves[start] ?? hash(new Uint8Array());
  if (end - start > 1) {
    const split = start + 2 ** Math.ceil(Math.log2(end - start) - 1);
    root = nodeHash(hash, naiveRoot(start, split), naiveRoot(split, end));
  }
  if (end === start) root = hash(new Uint8Array());
  naive.set(`${start} ${end}`, root);
  return root;
}
const getNode = (level: number, index: number) => naiveRoot(index * 2 ** level, (index + 1) * 2 ** level);
const flipped = (bytes: Uint8Array, at: number) => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));

describe('roots', () => {
  test('the edge gives the root of the naive tree at each size', () => {
    let edge: Edge = emptyEdge;
    for (let size = 0; size <= SIZES; size++) {
      expect(sameBytes(rootOf(hash, edge, size), naiveRoot(0, size))).toBe(true);
      const leaf = leaves[size];
      if (leaf) edge = appendLeaf(hash, edge, size, leaf);
    }
  });

  test('the vectors of Certificate Transparency', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    let edge: Edge = emptyEdge;
    inputs.forEach((input, size) => {
      edge = appendLeaf(hash, edge, size, leafHash(hash, hexToBytes(input)));
      expect(rootOf(hash, edge, size + 1)).toEqual(hexToBytes(roots[size] ?? ''));
    });
  });

  test('an edge that does not fit its size is refused', () => {
    expect(() => rootOf(hash, [], 1)).toThrow(RangeError);
    expect(() => appendLeaf(hash, [Uint8Array.of(1)], 1, Uint8Array.of(1))).toThrow(RangeError);
    expect(() => rootOf(hash, [], 2 ** 53)).toThrow(RangeError);
  });
});

describe('inclusion', () => {
  test('every index of every size has a proof that holds', async () => {
    let wrong = 0;
    for (let size = 1; size <= SIZES; size++)
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(hash, size, index, getNode);
        const leaf = leaves[index] ?? new Uint8Array();
        if (verifyInclusion(hash, { index, size, leafHash: leaf, proof, root: naiveRoot(0, size) })) wrong++;
      }
    expect(wrong).toBe(0);
  });

  test('nothing but the inclusion proof itself holds', async () => {
    for (const [size, index] of [
      [1, 0],
      [2, 1],
      [7, 6],
      [11, 3],
      [16, 9],
    ] as const) {
      const proof = await inclusionProof(hash, size, index, getNode);
      const claim = { index, size, leafHash: leaves[index] ?? new Uint8Array(), proof, root: naiveRoot(0, size) };
      expect(verifyInclusion(hash, claim)).toBeNull();
      for (let at = 0; at < 32; at++) {
        expect(verifyInclusion(hash, { ...claim, leafHash: flipped(claim.leafHash, at) })).toBe('root differs');
        expect(verifyInclusion(hash, { ...claim, root: flipped(claim.root, at) })).toBe('root differs');
        proof.forEach((_, step) => {
          const other = proof.map((bytes, place) => (place === step ? flipped(bytes, at) : bytes));
          expect(verifyInclusion(hash, { ...claim, proof: other })).toBe('root differs');
        });
      }
      expect(verifyInclusion(hash, { ...claim, proof: [...proof, claim.root] })).toBe('proof too long');
      if (proof.length > 0)
        expect(verifyInclusion(hash, { ...claim, proof: proof.slice(1) })).toMatch(/proof too short|root differs/);
      for (let other = 0; other < size; other++)
        if (other !== index) expect(verifyInclusion(hash, { ...claim, index: other })).not.toBeNull();
    }
  });

  test.each([
    [0, 0, 'index not below size'],
    [5, 5, 'index not below size'],
    [-1, 5, 'index not below size'],
    [0.5, 5, 'index not below size'],
    [0, 2 ** 53, 'size out of range'],
    [2 ** 64, 2 ** 64, 'size out of range'],
    [0, Number.NaN, 'size out of range'],
  ])('index %p of size %p: %s', (index, size, failure) => {
    const claim = { index, size, leafHash: getNode(0, 0), proof: [], root: getNode(0, 0) };
    expect(verifyInclusion(hash, claim)).toBe(failure);
  });

  test('sizes beyond 32 bits keep all their digits', () => {
    const size = 2 ** 40 + 1;
    const leaf = getNode(0, 0);
    const proof = [getNode(1, 0)];
    const root = nodeHash(hash, getNode(1, 0), leaf);
    expect(verifyInclusion(hash, { index: size - 1, size, leafHash: leaf, proof, root })).toBeNull();
  });

  test('hashes of another length are refused', () => {
    const claim = { index: 0, size: 2, leafHash: getNode(0, 0), proof: [new Uint8Array(31)], root: naiveRoot(0, 2) };
    expect(verifyInclusion(hash, claim)).toBe('hash not of 32 bytes');
  });
});

describe('consistency', () => {
  test('every pair of sizes has a proof that holds', async () => {
    let wrong = 0;
    for (let size2 = 0; size2 <= SIZES; size2++)
      for (let size1 = 0; size1 <= size2; size1++) {
        const proof = await consistencyProof(hash, size1, size2, getNode);
        const claim = { size1, size2, root1: naiveRoot(0, size1), root2: naiveRoot(0, size2), proof };
        if (verifyConsistency(hash, claim)) wrong++;
      }
    expect(wrong).toBe(0);
  });

  test('nothing but the consistency proof itself holds', async () => {
    for (const [size1, size2] of [
      [1, 2],
      [3, 7],
      [4, 7],
      [6, 8],
      [7, 15],
      [16, 16],
    ] as const) {
      const proof = await consistencyProof(hash, size1, size2, getNode);
      const claim = { size1, size2, root1: naiveRoot(0, size1), root2: naiveRoot(0, size2), proof };
      for (let at = 0; at < 32; at++) {
        expect(verifyConsistency(hash, { ...claim, root1: flipped(claim.root1, at) })).not.toBeNull();
        expect(verifyConsistency(hash, { ...claim, root2: flipped(claim.root2, at) })).not.toBeNull();
        proof.forEach((_, step) => {
          const other = proof.map((bytes, place) => (place === step ? flipped(bytes, at) : bytes));
          expect(verifyConsistency(hash, { ...claim, proof: other })).not.toBeNull();
        });
      }
      expect(verifyConsistency(hash, { ...claim, proof: [...proof, claim.root1] })).toBe('proof too long');
      expect(verifyConsistency(hash, { ...claim, size1: size2, size2: size1 + 1 })).not.toBeNull();
    }
  });

  test('the empty tree is the start of every tree, but only with its own root', () => {
    const claim = { size1: 0, size2: 5, root1: naiveRoot(0, 0), root2: naiveRoot(0, 5), proof: [] };
    expect(verifyConsistency(hash, claim)).toBeNull();
    expect(verifyConsistency(hash, { ...claim, root1: naiveRoot(0, 1) })).toBe('old root differs');
    expect(verifyConsistency(hash, { ...claim, proof: [naiveRoot(0, 1)] })).toBe('proof too long');
  });

  test('two roots of one size are a fork', () => {
    const claim = { size1: 5, size2: 5, root1: naiveRoot(0, 5), root2: naiveRoot(0, 6), proof: [] };
    expect(verifyConsistency(hash, claim)).toBe('root differs');
    expect(verifyConsistency(hash, { ...claim, size1: 6 })).toBe('old size above new size');
    expect(verifyConsistency(hash, { ...claim, size2: 2 ** 53 })).toBe('size out of range');
  });

  test('a tree is consistent with itself by an empty proof, whatever its root', () => {
    const root = new TextEncoder().encode("don't care 2");
    const claim = { size1: 1, size2: 1, root1: root, root2: root, proof: [] };
    expect(verifyConsistency(hash, claim)).toBeNull();
    expect(verifyConsistency(hash, { ...claim, root2: naiveRoot(0, 1) })).toBe('root differs');
    expect(verifyConsistency(hash, { ...claim, proof: [naiveRoot(0, 1)] })).toBe('hash not of 32 bytes');
    expect(verifyConsistency(hash, { ...claim, size1: 0, size2: 0 })).toBe('hash not of 32 bytes');
  });
});
