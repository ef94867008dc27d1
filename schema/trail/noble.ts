import * as ed25519 from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { TrailCrypto } from './ed25519.js';
import type { Signer } from './note.js';
import { type KeyType, verifierKey } from './vkey.js';

ed25519.etc.sha512Sync = (...messages) => sha512(ed25519.etc.concatBytes(...messages));

/** The cryptography of the core in plain JavaScript: in browsers, and wherever node:crypto is not. */
export const nobleCrypto: TrailCrypto = {
  hash: (bytes) => sha256(bytes),
  verify: (publicKey, message, signature) => ed25519.verify(signature, message, publicKey, { zip215: false }),
};

/** A signer from a secret key of 32 bytes (the RFC 8032 seed). */
export function nobleSigner(name: string, secretKey: Uint8Array, type: KeyType): Signer {
  const key = verifierKey(nobleCrypto.hash, name, ed25519.getPublicKey(secretKey), type);
  return { key, sign: (message) => ed25519.sign(message, secretKey) };
}
