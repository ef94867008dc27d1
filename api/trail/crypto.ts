import { createPrivateKey, createPublicKey, hash, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import type { TrailCrypto } from '../../schema/trail/ed25519.js';
import { HASH_BYTES, type Hash } from '../../schema/trail/hash.js';
import type { Signer } from '../../schema/trail/note.js';
import { type KeyType, verifierKey } from '../../schema/trail/vkey.js';

// DER around the 32 raw bytes of an Ed25519 key: RFC 8410 §4 (SubjectPublicKeyInfo) and §7 (PKCS#8).
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const SECRET_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** SHA-256 by node:crypto. */
export const nodeSha256: Hash = (bytes) => {
  // Going through text into an array of our own takes half the time that node needs to make a buffer.
  const digest = hash('sha256', bytes, 'binary');
  const own = new Uint8Array(HASH_BYTES);
  for (let at = 0; at < HASH_BYTES; at++) own[at] = digest.charCodeAt(at);
  return own;
};

/** The cryptography of the trail's core by node:crypto. */
export const nodeCrypto: TrailCrypto = {
  hash: nodeSha256,
  verify: (publicKey, message, signature) => verify(null, message, publicKeyObject(publicKey), signature),
};

/** A new secret key: the 32 bytes of an RFC 8032 seed. */
export function newSecretKey(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}

/** The public key of a secret key, 32 bytes. */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  const der = createPublicKey(secretKeyObject(secretKey)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(PUBLIC_HEAD.length));
}

/** A signer of notes from a secret key of 32 bytes. */
export function nodeSigner(name: string, secretKey: Uint8Array, type: KeyType): Signer {
  const key = verifierKey(nodeSha256, name, publicKeyOf(secretKey), type);
  const secret = secretKeyObject(secretKey);
  return { key, sign: (message) => new Uint8Array(sign(null, message, secret)) };
}

function secretKeyObject(raw: Uint8Array): KeyObject {
  if (raw.length !== 32) throw new RangeError(`secret key of ${raw.length} bytes`);
  return createPrivateKey({ key: Buffer.concat([SECRET_HEAD, raw]), format: 'der', type: 'pkcs8' });
}

function publicKeyObject(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });
}
