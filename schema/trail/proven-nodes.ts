import { HASH_DIGITS, hashFromBase64, toBase64 } from './base64.js';
import { type Hash, nodeHash } from './hash.js';
import { half } from './sizes.js';

/** A node of a tree, in base64, and what a proof says from it upwards: its sibling ('' where it has none), and the rest. */
interface ProvenNode {
  readonly level: number;
  readonly index: number;
  readonly node: string;
  readonly sibling: string;
  readonly above: string;
}

/** The nodes of one tree that its root has borne out, by level and index: proofs of many entries share most of theirs. */
export interface ProvenNodes {
  /** Base64. */
  readonly root: string;
  readonly size: number;
  readonly levels: Map<number, ProvenNode>[];
}

const NEWLINE = 10;

/** Nothing is known of the tree but its root. */
export function nothingProven(root: Uint8Array, size: number): ProvenNodes {
  return { root: toBase64(root), size, levels: [] };
}

/**
 * Whether a proof (its text as it stands in a bundle) holds, by what other proofs have shown: it is followed up to a node that
 * is known already, and from there it must say word for word what was found good for that node. False where it does not hold,
 * and also where it is not even a proof; why, `verifyInclusion` says. `leaf` is the leaf's hash, `leafText` the
 * same in base64.
 */
export function holdsByProven(
  hash: Hash,
  proven: ProvenNodes,
  index: number,
  leaf: Uint8Array,
  leafText: string,
  proof: string,
): boolean {
  let at = index;
  let last = proven.size - 1;
  let bytes = leaf;
  let node = leafText;
  let rest = proof;
  const met: ProvenNode[] = [];
  for (let level = 0; last > 0; level++) {
    const known = proven.levels[level]?.get(at);
    if (known) return node === known.node && saysSame(rest, known) && learn(proven, met);
    const isRight = at % 2 === 1;
    if (isRight || at < last) {
      const sibling = rest.slice(0, HASH_DIGITS);
      const above = rest.slice(HASH_DIGITS + 1);
      const other = rest.charCodeAt(HASH_DIGITS) === NEWLINE ? hashFromBase64(sibling) : null;
      if (!other) return false;
      met.push({ level, index: at, node, sibling, above });
      met.push({ level, index: isRight ? at - 1 : at + 1, node: sibling, sibling: node, above });
      bytes = isRight ? nodeHash(hash, other, bytes) : nodeHash(hash, bytes, other);
      node = toBase64(bytes);
      rest = above;
    } else met.push({ level, index: at, node, sibling: '', above: rest });
    at = half(at);
    last = half(last);
  }
  return rest === '' && node === proven.root && learn(proven, met);
}

function saysSame(rest: string, { sibling, above }: ProvenNode): boolean {
  if (sibling === '') return rest === above;
  return rest.startsWith(sibling) && rest.charCodeAt(HASH_DIGITS) === NEWLINE && rest.slice(HASH_DIGITS + 1) === above;
}

function learn({ levels }: ProvenNodes, met: readonly ProvenNode[]): boolean {
  for (const one of met) {
    const nodes = levels[one.level] ?? new Map<number, ProvenNode>();
    levels[one.level] = nodes;
    if (!nodes.has(one.index)) nodes.set(one.index, one);
  }
  return true;
}
