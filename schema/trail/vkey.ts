import { fromBase64, toBase64 } from './base64.js';
import { sameBytes } from './canonical.js';
import { isSoundKey } from './ed25519.js';
import { concatBytes, type Hash } from './hash.js';
import { toHex } from './hex.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/** Signature types of C2SP signed-note: a plain Ed25519 signature, or a witness's cosignature with its time. */
export type KeyType = 'ed25519' | 'cosignature/v1';

/** A public key with the name under which it signs notes. */
export interface VerifierKey {
  readonly name: string;
  /** First 4 bytes of H(name || 0x0A || type || key). */
  readonly id: Uint8Array;
  readonly type: KeyType;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

const TYPE_BYTE = { ed25519: 1, 'cosignature/v1': 4 } as const;
const encoder = new TextEncoder();

/** A verifier key from its parts; throws a TypeError for a name or key that cannot sign notes. */
export function verifierKey(hash: Hash, name: string, publicKey: Uint8Array, type: KeyType): VerifierKey {
  if (!isKeyName(name)) throw new Unreadable(said('key/name', { name }));
  if (!isSoundKey(publicKey)) throw new Unreadable(said('key/unsound', { name }));
  const id = hash(concatBytes(encoder.encode(`${name}\n`), Uint8Array.of(TYPE_BYTE[type]), publicKey)).slice(0, 4);
  return { name, id, type, publicKey };
}

/** The text of a key: `name+hexhash+base64`, as pinned in policy files. */
export function formatVkey(key: VerifierKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concatBytes(Uint8Array.of(TYPE_BYTE[key.type]), key.publicKey))}`;
}

/** Reads the text of a key; throws a TypeError for a wrong form, an unknown type or a hash that is not the key's. */
export function parseVkey(hash: Hash, text: string): VerifierKey {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const material = fromBase64(match?.[3] ?? '');
  if (!match?.[1] || !material) throw new Unreadable(said('key/form'));
  const type = typeOf(material[0]);
  if (!type) throw new Unreadable(said('key/type', { key: match[1] }));
  const key = verifierKey(hash, match[1], material.subarray(1), type);
  const id = Uint8Array.from([0, 2, 4, 6], (at) => Number.parseInt(match[2]?.slice(at, at + 2) ?? '', 16));
  if (!sameBytes(id, key.id)) throw new Unreadable(said('key/hash', { key: match[1] }));
  return key;
}

/** Whether a text can name a key: not empty, no space of any kind, no control character, no plus. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+\p{Z}\p{Cc}]/u.test(name);
}

function typeOf(byte: number | undefined): KeyType | null {
  if (byte === TYPE_BYTE.ed25519) return 'ed25519';
  return byte === TYPE_BYTE['cosignature/v1'] ? 'cosignature/v1' : null;
}
