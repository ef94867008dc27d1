import { toBase64 } from './base64.js';
import { type Hash, nodeHash } from './hash.js';
import { half, splitOf } from './sizes.js';

/** Nodes of a tree by `level/index`, in base64: complete subtrees only, which stay the same while the log grows. */
export type TreeNodes = Map<string, Uint8Array>;

/** Adds the nodes shown by an audit path that has been found valid. */
export function addPath(
  nodes: TreeNodes,
  hash: Hash,
  claim: {
    readonly index: number;
    readonly size: number;
    readonly leafHash: Uint8Array;
    readonly proof: readonly Uint8Array[];
  },
): void {
  let at = claim.index;
  let last = claim.size - 1;
  let node = claim.leafHash;
  const put = (level: number, index: number, value: Uint8Array) => {
    if ((index + 1) * 2 ** level <= claim.size) nodes.set(`${level}/${index}`, value);
  };
  put(0, at, node);
  let used = 0;
  for (let level = 0; last > 0; level++) {
    const isLeft = at % 2 === 0;
    if (!isLeft || at < last) {
      const sibling = claim.proof[used++];
      if (!sibling) return;
      put(level, isLeft ? at + 1 : at - 1, sibling);
      node = isLeft ? nodeHash(hash, node, sibling) : nodeHash(hash, sibling, node);
    }
    at = half(at);
    last = half(last);
    put(level + 1, at, node);
  }
}

/** The first range of indices for which two trees have different nodes; null where none is known. */
export function firstConflict(one: TreeNodes, other: TreeNodes): { readonly from: number; readonly to: number } | null {
  let found: { from: number; to: number } | null = null;
  for (const [name, node] of one) {
    const against = other.get(name);
    if (!against || toBase64(against) === toBase64(node)) continue;
    const [level = 0, index = 0] = name.split('/').map(Number);
    const width = 2 ** level;
    const range = { from: index * width, to: (index + 1) * width - 1 };
    if (!found || range.from < found.from || (range.from === found.from && range.to < found.to)) found = range;
  }
  return found;
}

/** The root of the first `size` leaves; null where the known nodes do not lead to it. */
export function rootFrom(nodes: TreeNodes, hash: Hash, size: number): Uint8Array | null {
  return size === 0 ? hash(new Uint8Array()) : rangeRoot(nodes, hash, 0, size);
}

function rangeRoot(nodes: TreeNodes, hash: Hash, start: number, size: number): Uint8Array | null {
  const level = Math.round(Math.log2(size));
  if (2 ** level === size) {
    const known = nodes.get(`${level}/${start / size}`);
    if (known) return known;
  }
  if (size === 1) return null;
  const split = splitOf(size);
  const left = rangeRoot(nodes, hash, start, split);
  const right = left && rangeRoot(nodes, hash, start + split, size - split);
  return left && right && nodeHash(hash, left, right);
}
