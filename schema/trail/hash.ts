import { canonicalBytes, writeCanonical } from './canonical.js';

/** SHA-256, passed in so that the core runs on node:crypto in the server and on a library in the browser. It keeps nothing of its input. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Bytes of a hash and of a salt. */
export const HASH_BYTES = 32;

const encoder = new TextEncoder();
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
// A buffer for the most frequent input, with its first byte in place: a hash keeps nothing of its input, and a new array would cost as much
// as the hash.
const leafRoom = Uint8Array.of(...LEAF, ...new Uint8Array(4_096));
const nodeRoom = Uint8Array.of(...NODE, ...new Uint8Array(2 * HASH_BYTES));
const valueRoom = new Uint8Array(4_096);
const COMMIT = encoder.encode('trail/v1/commit\0');
const STATE = encoder.encode('trail/v1/state\0');

/** Byte strings joined one after the other. */
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
  if (bytes.length >= leafRoom.length) return hash(concatBytes(LEAF, bytes));
  leafRoom.set(bytes, 1);
  return hash(leafRoom.subarray(0, bytes.length + 1));
}

/** Hash of an inner node: H(0x01 || left || right), RFC 6962 §2.1. */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) return hash(concatBytes(NODE, left, right));
  nodeRoom.set(left, 1);
  nodeRoom.set(right, 1 + HASH_BYTES);
  return hash(nodeRoom);
}

/**
 * Salted commitment to a value: H("trail/v1/commit" || 0x00 || salt32 || JCS(value)). The salt keeps prices from being guessed. Throws a
 * RangeError for a salt that does not have 32 bytes.
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
  valueRoom.set(domain);
  valueRoom.set(salt, domain.length);
  const end = writeCanonical(value, valueRoom, domain.length + HASH_BYTES);
  return hash(end < 0 ? concatBytes(domain, salt, canonicalBytes(value)) : valueRoom.subarray(0, end));
}
