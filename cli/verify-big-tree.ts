import { HASH_BYTES, type Hash, nodeHash } from '../schema/trail/hash.js';
import { type ProofFailure, sameBytes, verifyConsistency, verifyInclusion } from '../schema/trail/index.js';

/** The largest size in published vectors; our own logs end at 2^53. */
const MOST = 2n ** 64n - 1n;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The claim of a vector that a leaf is in a tree. */
export interface BigInclusion {
  readonly index: bigint;
  readonly size: bigint;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** The claim of a vector that a tree is the start of another. */
export interface BigConsistency {
  readonly size1: bigint;
  readonly size2: bigint;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Checks an audit path: up to 2^53 with our verifier, beyond by RFC 9162 §2.1.3.2 to the letter. */
export function verifyBigInclusion(hash: Hash, claim: BigInclusion): ProofFailure | null {
  const { index, size, leafHash, proof, root } = claim;
  if (index < 0n || size < 0n || index > MOST || size > MOST) return 'size out of range';
  if (size <= SAFE && index <= SAFE)
    return verifyInclusion(hash, { ...claim, index: Number(index), size: Number(size) });
  if (index >= size) return 'index not below size';
  if (![leafHash, root, ...proof].every(isHash)) return 'hash not of 32 bytes';
  let fn = index;
  let sn = size - 1n;
  let node = leafHash;
  for (const sibling of proof) {
    if (sn === 0n) return 'proof too long';
    if (fn % 2n === 1n || fn === sn) {
      node = nodeHash(hash, sibling, node);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else node = nodeHash(hash, node, sibling);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  if (sn !== 0n) return 'proof too short';
  return sameBytes(node, root) ? null : 'root differs';
}

/** Checks a consistency proof in the same way (RFC 9162 §2.1.4.2). */
export function verifyBigConsistency(hash: Hash, claim: BigConsistency): ProofFailure | null {
  const { size1, size2, root1, root2, proof } = claim;
  if (size1 < 0n || size2 < 0n || size1 > MOST || size2 > MOST) return 'size out of range';
  if (size1 <= SAFE && size2 <= SAFE)
    return verifyConsistency(hash, { ...claim, size1: Number(size1), size2: Number(size2) });
  if (size1 > size2) return 'old size above new size';
  if (![root1, root2, ...proof].every(isHash)) return 'hash not of 32 bytes';
  if (size1 === size2) {
    if (proof.length > 0) return 'proof too long';
    return sameBytes(root1, root2) ? null : 'root differs';
  }
  if (size1 === 0n) {
    if (!sameBytes(root1, hash(new Uint8Array()))) return 'old root differs';
    return proof.length > 0 ? 'proof too long' : null;
  }
  return followPath(hash, claim);
}

function followPath(hash: Hash, { size1, size2, root1, root2, proof }: BigConsistency): ProofFailure | null {
  let fn = size1 - 1n;
  let sn = size2 - 1n;
  while (fn % 2n === 1n) [fn, sn] = [fn >> 1n, sn >> 1n];
  const [first, ...rest] = fn === 0n ? [root1, ...proof] : proof;
  if (!first) return 'proof too short';
  let old = first;
  let now = first;
  for (const sibling of rest) {
    if (sn === 0n) return 'proof too long';
    if (fn % 2n === 1n || fn === sn) {
      old = nodeHash(hash, sibling, old);
      now = nodeHash(hash, sibling, now);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else now = nodeHash(hash, now, sibling);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  if (sn !== 0n) return 'proof too short';
  if (!sameBytes(old, root1)) return 'old root differs';
  return sameBytes(now, root2) ? null : 'root differs';
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}
