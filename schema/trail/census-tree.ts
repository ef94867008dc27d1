import { HASH_BYTES, type Hash, nodeHash } from './hash.js';
import { rootOf } from './merkle.js';
import { assertSize, half } from './sizes.js';

/** The place of the root of a complete subtree of 2^level leaves that starts at leaf index * 2^level. */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

/** Where the nodes of a census' tree are kept: only complete subtrees. Unlike those of the log, they change. */
export interface CensusNodes {
  get(level: number, index: number): Uint8Array | undefined;
  set(level: number, index: number, node: Uint8Array): void;
}

/**
 * Writes the leaf hashes of threads that are new or have new entries into a tree over `size` threads (RFC 6962), and recomputes all
 * complete subtrees above them: O(log size) for each. Throws a RangeError where a node is missing; `nodesBeside` says which ones it reads.
 */
export function putLeaves(
  hash: Hash,
  nodes: CensusNodes,
  size: number,
  leaves: Iterable<readonly [position: number, leafHash: Uint8Array]>,
): void {
  const ascending = [...leaves].sort(([one], [other]) => one - other);
  for (const [position, leaf] of ascending) {
    assertPosition(position, size);
    nodes.set(0, position, leaf);
  }
  let moved = ascending.map(([position]) => position);
  for (let level = 0; moved.length > 0; level++) {
    moved = parentsOf(moved, level, size);
    for (const index of moved) {
      const node = nodeHash(hash, nodeAt(nodes, level, index * 2), nodeAt(nodes, level, index * 2 + 1));
      nodes.set(level + 1, index, node);
    }
  }
}

/** The nodes that `putLeaves` reads but does not write: whoever keeps nodes far away fetches them all at once. */
export function nodesBeside(size: number, positions: readonly number[]): NodePlace[] {
  const places: NodePlace[] = [];
  let moved = [...new Set(positions)].sort((a, b) => a - b);
  for (const position of moved) assertPosition(position, size);
  for (let level = 0; moved.length > 0; level++) {
    const known = new Set(moved);
    const parents = parentsOf(moved, level, size);
    for (const parent of parents)
      for (const index of [parent * 2, parent * 2 + 1]) if (!known.has(index)) places.push({ level, index });
    moved = parents;
  }
  return places;
}

/** The roots of the complete subtrees that make up a tree of some size, largest first: its root is computed from these. */
export function edgePlaces(size: number): NodePlace[] {
  assertSize(size, 'size');
  const places: NodePlace[] = [];
  let level = 0;
  for (let rest = size; rest > 0; rest = half(rest)) {
    if (rest % 2 === 1) places.unshift({ level, index: rest - 1 });
    level += 1;
  }
  return places;
}

/** The root of a census' tree; needs the nodes of `edgePlaces`. */
export function censusRoot(hash: Hash, nodes: CensusNodes, size: number): Uint8Array {
  const edge = edgePlaces(size).map(({ level, index }) => nodeAt(nodes, level, index));
  return rootOf(hash, edge, size);
}

/** Nodes in memory, 32 bytes each, level by level and each level from the left. */
export function nodesInMemory(): CensusNodes {
  const levels: { bytes: Uint8Array; length: number }[] = [];
  return {
    get(level, index) {
      const known = levels[level];
      if (!known || index >= known.length) return undefined;
      return known.bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
    },
    set(level, index, node) {
      const known = levels[level] ?? { bytes: new Uint8Array(1_024), length: 0 };
      if (index > known.length) throw new RangeError(`node ${level}/${known.length} of the census is not there`);
      levels[level] = known;
      if ((index + 1) * HASH_BYTES > known.bytes.length) {
        const more = new Uint8Array(known.bytes.length * 2);
        more.set(known.bytes);
        known.bytes = more;
      }
      known.bytes.set(node, index * HASH_BYTES);
      if (index === known.length) known.length += 1;
    },
  };
}

/** The complete parents of some nodes of a level, each once; both lists are ascending. */
function parentsOf(moved: readonly number[], level: number, size: number): number[] {
  const parents: number[] = [];
  for (const index of moved) {
    const parent = half(index);
    if (parents.at(-1) !== parent && (parent + 1) * 2 ** (level + 1) <= size) parents.push(parent);
  }
  return parents;
}

function nodeAt(nodes: CensusNodes, level: number, index: number): Uint8Array {
  const node = nodes.get(level, index);
  if (!node) throw new RangeError(`node ${level}/${index} of the census is not there`);
  return node;
}

function assertPosition(position: number, size: number): void {
  assertSize(size, 'size');
  assertSize(position, 'position');
  if (position >= size) throw new RangeError(`position ${position} is not below size ${size}`);
}
