import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Transform } from 'node:stream';

/** Bytes of one block of AES; a reading begins at a multiple of it. */
export const BLOCK = 16;

/** A new key for one file, as text. It is given to whoever uploads the file and kept nowhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Encrypts or decrypts the bytes of a file from a place on, which is a multiple of BLOCK (AES-256 in counter mode; one key for one file). */
export function bytesCipher(secret: string, from = 0): Transform {
  const counter = Buffer.alloc(BLOCK);
  counter.writeBigUInt64BE(BigInt(from / BLOCK), 8);
  return createCipheriv('aes-256-ctr', keyOf(secret, 'bytes'), counter);
}

/** What is known of a sealed file, encrypted (AES-256-GCM): `nonce.tag.text`, base64url. */
export function box(secret: string, facts: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, 'facts'), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(facts), 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url')).join('.');
}

/** What a box holds; null where the key is not its key. */
export function unbox(secret: string, boxed: string): unknown {
  const [nonce, tag, text] = boxed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !text || !isSecret(secret)) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, 'facts'), nonce, { authTagLength: 16 });
    decipher.setAuthTag(tag);
    return JSON.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'));
  } catch {
    return null;
  }
}

function isSecret(secret: string): boolean {
  return /^[\w-]{43}$/.test(secret);
}

function keyOf(secret: string, use: 'bytes' | 'facts'): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `qingcai file ${use}`, 32));
}
