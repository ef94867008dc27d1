import { HASH_DIGITS, hashFromBase64, toBase64 } from './base64.js';
import { type Hash, nodeHash } from './hash.js';
import { half } from './sizes.js';

/** A node on the way from a leaf to the root, in base64, with what its proof says from there upwards: its sibling, and the rest. */
interface ProvenNode {
  readonly index: number;
  readonly node: string;
  /** Empty where it has none. */
  readonly sibling: string;
  readonly above: string;
}

/**
 * The nodes from the leaf of the last valid proof to the root of one tree, level by level. Two leaves share everything above the point
 * where their ways meet, so entries in the order of the log need one new node each on average, where a purchase fills the log.
 */
export interface ProvenNodes {
  /** Base64. */
  readonly root: string;
  readonly size: number;
  readonly way: ProvenNode[];
}

const NEWLINE = 10;

/** Nothing is known of the tree except its root. */
export function nothingProven(root: Uint8Array, size: number): ProvenNodes {
  return { root: toBase64(root), size, way: [] };
}

/**
 * Whether a proof (its text as in a bundle) holds, using what the last one has shown. It is followed up to a node that is already known;
 * from there on it must equal, word for word, what was found good for that node. False where it does not hold, or is no proof at all;
 * `verifyInclusion` says why. `leaf` is the leaf's hash, `leafText` the same in base64.
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

/** What the last proof shows of a node, either on its way or as the sibling of a node on it. */
function knownAt(met: ProvenNode | undefined, index: number): ProvenNode | null {
  if (!met || met.index === index) return met ?? null;
  if (met.sibling === '' || half(met.index) !== half(index)) return null;
  return { index, node: met.sibling, sibling: met.node, above: met.above };
}

function saysSame(rest: string, { sibling, above }: ProvenNode): boolean {
  if (sibling === '') return rest === above;
  return rest.startsWith(sibling) && rest.charCodeAt(HASH_DIGITS) === NEWLINE && rest.slice(HASH_DIGITS + 1) === above;
}

/** Makes this proof's way the known one; above `meeting` both are the same. */
function learn({ way }: ProvenNodes, met: readonly ProvenNode[], meeting: ProvenNode | null): true {
  for (const [level, one] of met.entries()) way[level] = one;
  if (meeting) way[met.length] = meeting;
  return true;
}
