import { canonicalBytes } from './canonical.js';

/** SHA-256, handed in so that the core runs on node:crypto in the server and on a library in the browser. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Bytes of a hash and of a salt. */
export const HASH_BYTES = 32;

const encoder = new TextEncoder();
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const COMMIT = encoder.encode('trail/v1/commit\0');
const STATE = encoder.encode('trail/v1/state\0');

/** One byte string after the other. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Hash of a leaf: H(0x00 || bytes), RFC 6962 §2.1. */
export function leafHash(hash: Hash, bytes: Uint8Array): Uint8Array {
  return hash(concatBytes(LEAF, bytes));
}

/** Hash of an inner node: H(0x01 || left || right), RFC 6962 §2.1. */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash(concatBytes(NODE, left, right));
}

/**
 * Salted commitment to a value: H("trail/v1/commit" || 0x00 || salt32 || JCS(value)). The salt defeats guessing prices;
 * throws a RangeError where it has not 32 bytes.
 */
export function commit(hash: Hash, salt: Uint8Array, value: unknown): Uint8Array {
  return salted(hash, COMMIT, salt, value);
}

/** Salted commitment to the whole state of a subject: H("trail/v1/state" || 0x00 || salt32 || JCS(projection)). */
export function commitState(hash: Hash, salt: Uint8Array, projection: unknown): Uint8Array {
  return salted(hash, STATE, salt, projection);
}

function salted(hash: Hash, domain: Uint8Array, salt: Uint8Array, value: unknown): Uint8Array {
  if (salt.length !== HASH_BYTES) throw new RangeError(`salt of ${salt.length} bytes`);
  return hash(concatBytes(domain, salt, canonicalBytes(value)));
}
