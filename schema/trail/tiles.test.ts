import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { sameBytes } from './canonical.js';
import { concatBytes, type Hash, leafHash } from './hash.js';
import { appendLeaf, consistencyProof, type Edge, emptyEdge, inclusionProof, rootOf } from './merkle.js';
import { completedTiles, nodeReader, parseTilePath, partialTiles, tileAt, tilePath, tileRoot } from './tiles.js';
import { verifyConsistency, verifyInclusion } from './verify-tree.js';

const hash: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

test.each([
  [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 0, index: 273, width: 112 }, 'tile/0/273.p/112'],
  [{ level: 2, index: 0, width: 1 }, 'tile/2/000.p/1'],
  [{ level: 1, index: 1000, width: 256 }, 'tile/1/x001/000'],
])('the path of %p is %s', (tile, path) => {
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual(tile);
});

test.each([
  'tile/0/1',
  'tile/00/001',
  'tile/0/x000/001',
  'tile/0/001.p/256',
  'tile/0/001.p/0',
  'tile/0/001.p/01',
  'tile/64/001',
  'tile/0/../001',
  '/tile/0/001',
  'tile/0/001/',
  'tile/0/x001',
])('no tile stands at %s', (path) => expect(parseTilePath(path)).toBeNull());

test('a tree of 70,000 has the tiles that the specification counts', () => {
  const tiles = completedTiles(0, 70_000);
  expect(tiles.filter(({ level }) => level === 0)).toHaveLength(273);
  expect(tiles.filter(({ level }) => level === 1)).toHaveLength(1);
  expect(partialTiles(70_000)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
  expect(partialTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
  expect(tileAt(256, 0, 1)).toBeNull();
});

test('tiles made while the tree grows give the proofs of every size', async () => {
  const SIZE = 66_000;
  const stored = new Map<string, Uint8Array>();
  const leaves: Uint8Array[] = [];
  let edge: Edge = emptyEdge;
  const lower = (level: number, at: number) =>
    level === 0 ? leaves[at] : stored.get(tilePath({ level: level - 1, index: at, width: 256 }));
  const make = (level: number, index: number, width: number) =>
    concatBytes(
      ...Array.from({ length: width }, (_, at) => {
        const part = lower(level, index * 256 + at) ?? new Uint8Array();
        return level === 0 ? part : tileRoot(hash, part);
      }),
    );
  for (let size = 0; size < SIZE; ) {
    const batch = Math.min(700, SIZE - size);
    for (let at = size; at < size + batch; at++) {
      const leaf = leafHash(hash, new TextEncoder().encode(String(at)));
      edge = appendLeaf(hash, edge, at, leaf);
      leaves.push(leaf);
    }
    for (const tile of completedTiles(size, size + batch))
      stored.set(tilePath(tile), make(tile.level, tile.index, tile.width));
    size += batch;
  }
  for (const tile of partialTiles(SIZE)) stored.set(tilePath(tile), make(tile.level, tile.index, tile.width));
  const getTile = (tile: Parameters<typeof tilePath>[0]) => stored.get(tilePath(tile)) ?? new Uint8Array();
  const getNode = nodeReader(hash, SIZE, getTile);
  const root = rootOf(hash, edge, SIZE);
  for (const index of [0, 255, 256, 65_535, 65_536, 65_792, SIZE - 1]) {
    const proof = await inclusionProof(hash, SIZE, index, getNode);
    const leaf = leaves[index] ?? new Uint8Array();
    expect(verifyInclusion(hash, { index, size: SIZE, leafHash: leaf, proof, root })).toBeNull();
  }
  let old: Edge = emptyEdge;
  for (let size1 = 0; size1 < 600; size1++) {
    const proof = await consistencyProof(hash, size1, SIZE, getNode);
    const claim = { size1, size2: SIZE, root1: rootOf(hash, old, size1), root2: root, proof };
    expect(verifyConsistency(hash, claim)).toBeNull();
    old = appendLeaf(hash, old, size1, leaves[size1] ?? new Uint8Array());
  }
  expect(sameBytes(await getNode(16, 0), edge[0] ?? new Uint8Array())).toBe(true);
  await expect(getNode(17, 0)).rejects.toThrow('no node');
});

test('a tile of a wrong length is refused', async () => {
  const getNode = nodeReader(hash, 3, () => new Uint8Array(64));
  await expect(getNode(0, 0)).rejects.toThrow('has 64 bytes');
});
