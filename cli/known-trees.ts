import {
  appendLeaf,
  type Edge,
  emptyEdge,
  fromBase64,
  type Hash,
  rootOf,
  sameBytes,
  toBase64,
} from '../schema/trail/index.js';

/** What valid proofs say about trees: roots by size and leaf hashes by index, from which other roots follow. */
export interface KnownTrees {
  readonly roots: Map<bigint, Set<string>>;
  /** The hash is null where two trees have different leaves there, since it is not known which leaf belongs to which tree. */
  readonly leaves: Map<bigint, string | null>;
}

/** No tree is known yet. */
export function nothingKnown(): KnownTrees {
  return { roots: new Map(), leaves: new Map() };
}

/** Records the root of a tree, base64. */
export function learnRoot({ roots }: KnownTrees, size: bigint, root: string): void {
  roots.set(size, (roots.get(size) ?? new Set()).add(root));
}

/** Records a leaf hash, base64. */
export function learnLeaf({ leaves }: KnownTrees, index: bigint, hash: string): void {
  const known = leaves.get(index);
  leaves.set(index, known === undefined || known === hash ? hash : null);
}

/** What is wrong with the root of a size: null where it is right, undefined where nothing known leads to it. */
export function rootFault(known: KnownTrees, size: bigint, root: string, hash: Hash): string | null | undefined {
  const computed = computeRoot(known, size, hash);
  if (computed && sameBytes(computed, fromBase64(root) ?? new Uint8Array())) return null;
  const proven = known.roots.get(size);
  if (proven?.has(root)) return null;
  if (computed) return `the leaves give ${toBase64(computed)}`;
  return proven && `proofs that hold are for ${[...proven].join(', ')}`;
}

function computeRoot({ leaves }: KnownTrees, size: bigint, hash: Hash): Uint8Array | null {
  if (size < 0n || size > BigInt(leaves.size)) return null;
  let edge: Edge = emptyEdge;
  for (let index = 0; index < size; index++) {
    const leaf = leaves.get(BigInt(index));
    if (!leaf) return null;
    edge = appendLeaf(hash, edge, index, fromBase64(leaf) ?? new Uint8Array());
  }
  return rootOf(hash, edge, Number(size));
}
