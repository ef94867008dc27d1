import type { Hash } from './hash.js';

/** Verifies an Ed25519 signature (RFC 8032) with a raw key of 32 bytes; false for anything that does not verify. */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** The cryptography that the core runs with. Hash and signature are arguments, so that another log may use others. */
export interface TrailCrypto {
  readonly hash: Hash;
  readonly verify: Verify;
}

const P = 2n ** 255n - 19n;
/** Order of the group in which signatures are made. */
export const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const EIGHTH = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;

/** The y coordinates of the eight points of small order: under such a key, one signature fits nearly any message. */
const SMALL_ORDER_Y = new Set([0n, 1n, P - 1n, EIGHTH, P - EIGHTH]);

/** Whether 32 bytes are the canonical form of a point that can be a public key: y below 2^255 - 19, not of small order. */
export function isSoundKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const y = littleEndian(publicKey) % 2n ** 255n;
  return y < P && !SMALL_ORDER_Y.has(y);
}

/** Whether 64 bytes can be a signature in its only form: S below the order of the group. Otherwise two texts would be valid for one act. */
export function isSoundSignature(signature: Uint8Array): boolean {
  return signature.length === 64 && littleEndian(signature.subarray(32)) < ORDER;
}

/**
 * Verifies a signature after checking what libraries leave open, so that node:crypto and the browser agree. Returns false and never throws.
 */
export function verifyStrictly(
  verify: Verify,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (!isSoundKey(publicKey) || !isSoundSignature(signature)) return false;
  try {
    return verify(publicKey, message, signature);
  } catch {
    return false;
  }
}

/** The number that bytes stand for, least significant byte first. */
export function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
}
