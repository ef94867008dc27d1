import { hashFromBase64, toBase64 } from './base64.js';
import { sameBytes } from './canonical.js';
import { type Hash, nodeHash } from './hash.js';
import { half } from './sizes.js';

interface ProvenNode {
  readonly bytes: Uint8Array;
  /** What a proof says from this node upwards: its sibling and all above it, one a line. */
  readonly rest: string;
}

/** The nodes of one tree that its root has borne out, by level and index: proofs of many entries share most of theirs. */
export interface ProvenNodes {
  readonly root: Uint8Array;
  readonly size: number;
  readonly levels: Map<number, ProvenNode>[];
}

/** A hash in base64. */
const DIGITS = 44;
const NEWLINE = 10;

/** Nothing is known of the tree but its root. */
export function nothingProven(root: Uint8Array, size: number): ProvenNodes {
  return { root, size, levels: [] };
}

/**
 * Whether a proof (its text as it stands in a bundle) holds, by what other proofs have shown: it is followed up to a node that
 * is known already, and from there it must say word for word what was found good for that node. False where it does not hold,
 * and also where it is not even a proof; why, `verifyInclusion` says.
 */
export function holdsByProven(
  hash: Hash,
  proven: ProvenNodes,
  index: number,
  leaf: Uint8Array,
  proof: string,
): boolean {
  let at = index;
  let last = proven.size - 1;
  let node = leaf;
  let rest = proof;
  const met: [level: number, index: number, node: ProvenNode][] = [];
  for (let level = 0; last > 0; level++) {
    const known = proven.levels[level]?.get(at);
    if (known) return rest === known.rest && sameBytes(known.bytes, node) && learn(proven, met);
    met.push([level, at, { bytes: node, rest }]);
    const isRight = at % 2 === 1;
    if (isRight || at < last) {
      const sibling = rest.charCodeAt(DIGITS) === NEWLINE ? hashFromBase64(rest.slice(0, DIGITS)) : null;
      if (!sibling) return false;
      rest = rest.slice(DIGITS + 1);
      met.push([level, isRight ? at - 1 : at + 1, { bytes: sibling, rest: `${toBase64(node)}\n${rest}` }]);
      node = isRight ? nodeHash(hash, sibling, node) : nodeHash(hash, node, sibling);
    }
    at = half(at);
    last = half(last);
  }
  return rest === '' && sameBytes(node, proven.root) && learn(proven, met);
}

function learn({ levels }: ProvenNodes, met: readonly (readonly [number, number, ProvenNode])[]): boolean {
  for (const [level, index, node] of met) {
    const nodes = levels[level] ?? new Map<number, ProvenNode>();
    levels[level] = nodes;
    if (!nodes.has(index)) nodes.set(index, node);
  }
  return true;
}
