import * as ed25519 from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { sameBytes } from './canonical.js';
import { littleEndian, ORDER, type TrailCrypto } from './ed25519.js';
import type { Signer } from './note.js';
import { type KeyType, verifierKey } from './vkey.js';

ed25519.etc.sha512Sync = (...messages) => sha512(ed25519.etc.concatBytes(...messages));

/** The cryptography of the core in plain JavaScript, for browsers and wherever there is no node:crypto. */
export const nobleCrypto: TrailCrypto = {
  hash: (bytes) => sha256(bytes),
  verify: holds,
};

/**
 * RFC 8032 §5.1.7 with the equation without the cofactor, S·B = R + k·A. The library's own `verify` multiplies both sides by eight, so
 * whoever makes a key could make a signature that holds in browsers but not under node:crypto.
 */
function holds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const { Point, etc } = ed25519;
  const r = signature.subarray(0, 32);
  const key = Point.fromBytes(publicKey);
  const k = littleEndian(sha512(etc.concatBytes(r, publicKey, message))) % ORDER;
  const s = littleEndian(signature.subarray(32));
  const made = Point.BASE.multiply(s, false).add(key.negate().multiply(k, false));
  return sameBytes(made.toBytes(), r);
}

/** A signer from a secret key of 32 bytes (the RFC 8032 seed). */
export function nobleSigner(name: string, secretKey: Uint8Array, type: KeyType): Signer {
  const key = verifierKey(nobleCrypto.hash, name, ed25519.getPublicKey(secretKey), type);
  return { key, sign: (message) => ed25519.sign(message, secretKey) };
}
