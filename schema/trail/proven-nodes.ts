import { hashFromBase64, toBase64 } from './base64.js';
import { sameBytes } from './canonical.js';
import { type Hash, nodeHash } from './hash.js';
import { half } from './sizes.js';

interface ProvenNode {
  readonly bytes: Uint8Array;
  text: string | null;
}

/** The nodes of one tree that its root has borne out, by level and index: proofs of many entries share most of theirs. */
export interface ProvenNodes {
  readonly root: Uint8Array;
  readonly size: number;
  readonly levels: Map<number, ProvenNode>[];
}

/** Nothing is known of the tree but its root. */
export function nothingProven(root: Uint8Array, size: number): ProvenNodes {
  return { root, size, levels: [] };
}

/**
 * Whether a proof holds, by what other proofs have shown: it is followed up to a node that is known already, and from there
 * it must say what is known. False where it does not hold, and also where it is not even a proof; why, `verifyInclusion` says.
 */
export function holdsByProven(
  hash: Hash,
  proven: ProvenNodes,
  index: number,
  leaf: Uint8Array,
  lines: readonly string[],
): boolean {
  let at = index;
  let last = proven.size - 1;
  let node = leaf;
  let used = 0;
  const met: [level: number, index: number, bytes: Uint8Array][] = [];
  for (let level = 0; last > 0; level++) {
    const known = proven.levels[level]?.get(at);
    if (known)
      return sameBytes(known.bytes, node) && restIsKnown(proven, level, at, last, lines, used) && learn(proven, met);
    met.push([level, at, node]);
    const isRight = at % 2 === 1;
    if (isRight || at < last) {
      const sibling = hashFromBase64(lines[used++] ?? '');
      if (!sibling) return false;
      met.push([level, isRight ? at - 1 : at + 1, sibling]);
      node = isRight ? nodeHash(hash, sibling, node) : nodeHash(hash, node, sibling);
    }
    at = half(at);
    last = half(last);
  }
  return used === lines.length && sameBytes(node, proven.root) && learn(proven, met);
}

/** From a known node upwards all siblings are known: its whole path was borne out when it was. */
function restIsKnown(
  { levels }: ProvenNodes,
  from: number,
  start: number,
  end: number,
  lines: readonly string[],
  first: number,
): boolean {
  let at = start;
  let last = end;
  let used = first;
  for (let level = from; last > 0; level++) {
    const isRight = at % 2 === 1;
    if (isRight || at < last) {
      const sibling = levels[level]?.get(isRight ? at - 1 : at + 1);
      if (!sibling || textOf(sibling) !== lines[used++]) return false;
    }
    at = half(at);
    last = half(last);
  }
  return used === lines.length;
}

function textOf(node: ProvenNode): string {
  node.text ??= toBase64(node.bytes);
  return node.text;
}

function learn({ levels }: ProvenNodes, met: readonly (readonly [number, number, Uint8Array])[]): boolean {
  for (const [level, index, bytes] of met) {
    const nodes = levels[level] ?? new Map<number, ProvenNode>();
    levels[level] = nodes;
    if (!nodes.has(index)) nodes.set(index, { bytes, text: null });
  }
  return true;
}
