import { sameBytes } from './canonical.js';
import { HASH_BYTES, type Hash, nodeHash } from './hash.js';
import { half, isSize } from './sizes.js';

/** Why a proof does not hold. */
export type ProofFailure =
  | 'size out of range'
  | 'index not below size'
  | 'hash not of 32 bytes'
  | 'proof too short'
  | 'proof too long'
  | 'old size above new size'
  | 'root differs'
  | 'old root differs';

/** The claim that a leaf is in a tree. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** The claim that a tree is the start of another. */
export interface ConsistencyClaim {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Checks an audit path (RFC 9162 §2.1.3.2); null where it holds. */
export function verifyInclusion(hash: Hash, claim: InclusionClaim): ProofFailure | null {
  const { index, size, leafHash, proof, root } = claim;
  if (!isSize(size)) return 'size out of range';
  if (!isSize(index) || index >= size) return 'index not below size';
  if (![leafHash, root, ...proof].every(isHash)) return 'hash not of 32 bytes';
  let node = leafHash;
  const failure = climb(index, size - 1, proof, (sibling, left) => {
    node = left ? nodeHash(hash, sibling, node) : nodeHash(hash, node, sibling);
  });
  if (failure) return failure;
  return sameBytes(node, root) ? null : 'root differs';
}

/**
 * Checks a consistency proof (RFC 9162 §2.1.4.2); null where it holds. From the empty tree, only its own root and an empty proof are
 * accepted.
 */
export function verifyConsistency(hash: Hash, claim: ConsistencyClaim): ProofFailure | null {
  const { size1, size2, root1, root2, proof } = claim;
  if (!isSize(size1) || !isSize(size2)) return 'size out of range';
  if (size1 > size2) return 'old size above new size';
  // Nothing is hashed between trees of equal size: as in the published vectors, any root equals itself.
  if (size1 === size2 && size1 > 0 && proof.length === 0) return sameBytes(root1, root2) ? null : 'root differs';
  if (![root1, root2, ...proof].every(isHash)) return 'hash not of 32 bytes';
  if (size1 === 0 && !sameBytes(root1, hash(new Uint8Array()))) return 'old root differs';
  if (size1 === 0 && proof.length > 0) return 'proof too long';
  if (size1 === 0 && size2 > 0) return null;
  if (size1 === size2 && proof.length > 0) return 'proof too long';
  if (size1 === size2) return sameBytes(root1, root2) ? null : 'root differs';
  return followPath(hash, claim);
}

function followPath(hash: Hash, { size1, size2, root1, root2, proof }: ConsistencyClaim): ProofFailure | null {
  let at = size1 - 1;
  let last = size2 - 1;
  while (at % 2 === 1) {
    at = half(at);
    last = half(last);
  }
  // A tree whose size is a power of two is a node of the new tree itself, so the proof leaves it out.
  const [first, ...rest] = at === 0 ? [root1, ...proof] : proof;
  if (!first) return 'proof too short';
  let old = first;
  let now = first;
  const failure = climb(at, last, rest, (sibling, left) => {
    if (left) old = nodeHash(hash, sibling, old);
    now = left ? nodeHash(hash, sibling, now) : nodeHash(hash, now, sibling);
  });
  if (failure) return failure;
  if (!sameBytes(old, root1)) return 'old root differs';
  return sameBytes(now, root2) ? null : 'root differs';
}

/** The path from a node to the root of a tree whose last node of that level is `last`; says of each sibling whether it is on the left. */
function climb(
  start: number,
  end: number,
  proof: readonly Uint8Array[],
  join: (sibling: Uint8Array, left: boolean) => void,
): ProofFailure | null {
  let at = start;
  let last = end;
  for (const sibling of proof) {
    if (last === 0) return 'proof too long';
    const left = at % 2 === 1 || at === last;
    join(sibling, left);
    while (left && at % 2 === 0 && at !== 0) {
      at = half(at);
      last = half(last);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 ? null : 'proof too short';
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}
