import { HASH_BYTES, type Hash, nodeHash } from './hash.js';
import { assertSize, half, splitOf } from './sizes.js';

/** The roots of the complete subtrees that make up a tree, largest first (a compact range): all that appending needs. */
export type Edge = readonly Uint8Array[];

/** Reads the root of the complete subtree of 2^level leaves that starts at leaf index * 2^level. */
export type GetNode = (level: number, index: number) => Uint8Array | Promise<Uint8Array>;

/** The edge of the empty tree. */
export const emptyEdge: Edge = [];

/** The edge after one more leaf; `size` is the size before. Throws a RangeError where edge and size do not fit. */
export function appendLeaf(hash: Hash, edge: Edge, size: number, leaf: Uint8Array): Edge {
  assertEdge(edge, size);
  assertSize(size + 1, 'size');
  const next = [...edge];
  let node = leaf;
  for (let rest = size; rest % 2 === 1; rest = half(rest)) node = nodeHash(hash, next.pop() ?? leaf, node);
  next.push(node);
  return next;
}

/** The root of the tree (RFC 6962 §2.1); of the empty tree, the hash of nothing. */
export function rootOf(hash: Hash, edge: Edge, size: number): Uint8Array {
  assertEdge(edge, size);
  return edge.length === 0 ? hash(new Uint8Array()) : joinRight(hash, edge);
}

/** The audit path of a leaf (RFC 6962 §2.1.1), from its sibling up. Throws a RangeError where index is not below size. */
export async function inclusionProof(hash: Hash, size: number, index: number, getNode: GetNode): Promise<Uint8Array[]> {
  assertSize(size, 'size');
  assertSize(index, 'index');
  if (index >= size) throw new RangeError(`index ${index} is not below size ${size}`);
  const path: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    path.unshift(index < middle ? [middle, end] : [start, middle]);
    if (index < middle) end = middle;
    else start = middle;
  }
  return readRanges(hash, path, getNode);
}

/** The proof that the first `size1` leaves of a tree of `size2` are the earlier tree (RFC 6962 §2.1.2). */
export async function consistencyProof(
  hash: Hash,
  size1: number,
  size2: number,
  getNode: GetNode,
): Promise<Uint8Array[]> {
  assertSize(size1, 'size');
  assertSize(size2, 'size');
  if (size1 > size2) throw new RangeError(`size ${size1} is not before size ${size2}`);
  if (size1 === 0 || size1 === size2) return [];
  const path: Range[] = [];
  let start = 0;
  let end = size2;
  while (end !== size1) {
    const middle = start + splitOf(end - start);
    path.unshift(size1 <= middle ? [middle, end] : [start, middle]);
    if (size1 <= middle) end = middle;
    else start = middle;
  }
  // A subtree that ends where the old tree ends and starts at 0 is the old root itself, which the verifier has.
  if (start > 0) path.unshift([start, end]);
  return readRanges(hash, path, getNode);
}

type Range = readonly [start: number, end: number];

/** Reads all at once: where nodes are far away, a proof then takes no longer than a single node. */
function readRanges(hash: Hash, ranges: readonly Range[], getNode: GetNode): Promise<Uint8Array[]> {
  return Promise.all(ranges.map((range) => readRange(hash, range, getNode)));
}

/** The hash of a subtree that starts at a multiple of its split. Complete subtrees are read; the rest is computed from them. */
async function readRange(hash: Hash, [start, end]: Range, getNode: GetNode): Promise<Uint8Array> {
  const nodes: Promise<Uint8Array>[] = [];
  for (let at = start; at < end; ) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      level += 1;
      width *= 2;
    }
    nodes.push(readNode(getNode, level, at / width));
    at += width;
  }
  return joinRight(hash, await Promise.all(nodes));
}

async function readNode(getNode: GetNode, level: number, index: number): Promise<Uint8Array> {
  const node = await getNode(level, index);
  if (node.length !== HASH_BYTES) throw new RangeError(`node ${level}/${index} has ${node.length} bytes`);
  return node;
}

function joinRight(hash: Hash, nodes: readonly Uint8Array[]): Uint8Array {
  return nodes.reduceRight((right, left) => nodeHash(hash, left, right));
}

function assertEdge(edge: Edge, size: number): void {
  assertSize(size, 'size');
  let ones = 0;
  for (let rest = size; rest > 0; rest = half(rest)) ones += rest % 2;
  if (edge.length !== ones) throw new RangeError(`edge of ${edge.length} hashes for size ${size}`);
  for (const node of edge) if (node.length !== HASH_BYTES) throw new RangeError(`hash of ${node.length} bytes`);
}
