import { HASH_DIGITS, hashFromBase64, toBase64 } from './base64.js';
import { type Hash, nodeHash } from './hash.js';
import { half } from './sizes.js';

/** A node on the way from a leaf to the root, in base64, and what its proof says from it upwards: its sibling, and the rest. */
interface ProvenNode {
  readonly index: number;
  readonly node: string;
  /** Empty where it has none. */
  readonly sibling: string;
  readonly above: string;
}

/**
 * The way from the leaf of the last proof that held to the root of one tree, level by level: two leaves share what lies above the point
 * where their ways meet, so that entries in the order of the log need one new node each in the middle, in a purchase that fills the log.
 */
export interface ProvenNodes {
  /** Base64. */
  readonly root: string;
  readonly size: number;
  readonly way: ProvenNode[];
}

const NEWLINE = 10;

/** Nothing is known of the tree but its root. */
export function nothingProven(root: Uint8Array, size: number): ProvenNodes {
  return { root: toBase64(root), size, way: [] };
}

/**
 * Whether a proof (its text as it stands in a bundle) holds, by what the last one has shown: it is followed up to a node that
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
    const known = knownAt(proven.way[level], at);
    if (known) return node === known.node && saysSame(rest, known) && learn(proven, met, known);
    const isRight = at % 2 === 1;
    let sibling = '';
    if (isRight || at < last) {
      sibling = rest.slice(0, HASH_DIGITS);
      const other = rest.charCodeAt(HASH_DIGITS) === NEWLINE ? hashFromBase64(sibling) : null;
      if (!other) return false;
      bytes = isRight ? nodeHash(hash, other, bytes) : nodeHash(hash, bytes, other);
      rest = rest.slice(HASH_DIGITS + 1);
    }
    met.push({ index: at, node, sibling, above: rest });
    if (sibling !== '') node = toBase64(bytes);
    at = half(at);
    last = half(last);
  }
  return rest === '' && node === proven.root && learn(proven, met, null);
}

/** What the last way shows of a node: itself, or as the sibling of one on it. */
function knownAt(met: ProvenNode | undefined, index: number): ProvenNode | null {
  if (!met || met.index === index) return met ?? null;
  if (met.sibling === '' || half(met.index) !== half(index)) return null;
  return { index, node: met.sibling, sibling: met.node, above: met.above };
}

function saysSame(rest: string, { sibling, above }: ProvenNode): boolean {
  if (sibling === '') return rest === above;
  return rest.startsWith(sibling) && rest.charCodeAt(HASH_DIGITS) === NEWLINE && rest.slice(HASH_DIGITS + 1) === above;
}

/** From now on the way is that of this proof; above `meeting`, both are the same. */
function learn({ way }: ProvenNodes, met: readonly ProvenNode[], meeting: ProvenNode | null): true {
  for (const [level, one] of met.entries()) way[level] = one;
  if (meeting) way[met.length] = meeting;
  return true;
}
