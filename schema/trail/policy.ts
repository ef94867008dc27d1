import { toBase64 } from './base64.js';
import { parseJson } from './canonical.js';
import { countOf, listOf, objectOf, textOf } from './fields.js';
import type { Hash } from './hash.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';
import { type KeyType, parseVkey, type VerifierKey } from './vkey.js';

/** The policy file as written: whom a verifier trusts. Keys are pinned here and never read from what is verified. */
export interface PolicyFile {
  readonly origin: string;
  /** Keys of the log by range of tree sizes; `toSize` is included. */
  readonly logKeys: readonly { readonly vkey: string; readonly fromSize: number; readonly toSize?: number }[];
  readonly receiptKeys: readonly string[];
  readonly witnesses: readonly { readonly vkey: string; readonly group: string }[];
  /** How many groups must have co-signed a checkpoint. */
  readonly quorum: number;
}

/** A policy with its keys read. */
export interface Policy {
  readonly origin: string;
  readonly logKeys: readonly { readonly key: VerifierKey; readonly fromSize: number; readonly toSize: number }[];
  readonly receiptKeys: readonly VerifierKey[];
  readonly witnesses: readonly { readonly key: VerifierKey; readonly group: string }[];
  readonly quorum: number;
}

/** Reads a policy file; throws a TypeError that names what is wrong with it. */
export function parsePolicy(hash: Hash, bytes: Uint8Array): Policy {
  const file = objectOf(parseJson(bytes), 'policy', ['origin', 'logKeys', 'receiptKeys', 'witnesses', 'quorum']);
  const readKey = (value: unknown, where: string, type: KeyType) => {
    const key = parseVkey(hash, textOf(value, where));
    if (key.type !== type) throw new Unreadable(said('form/keyType', { where, type }));
    return key;
  };
  const logKeys = listOf(file.logKeys, 'logKeys').map((value) => {
    const range = objectOf(value, 'logKeys', ['vkey', 'fromSize'], ['toSize']);
    const fromSize = countOf(range.fromSize, 'logKeys.fromSize', 0);
    const toSize = Object.hasOwn(range, 'toSize')
      ? countOf(range.toSize, 'logKeys.toSize', fromSize)
      : Number.MAX_SAFE_INTEGER;
    const key = readKey(range.vkey, 'logKeys.vkey', 'ed25519');
    return { key, fromSize, toSize };
  });
  if (logKeys.length === 0) throw new Unreadable(said('policy/noLogKey'));
  const witnesses = listOf(file.witnesses, 'witnesses').map((value) => {
    const witness = objectOf(value, 'witnesses', ['vkey', 'group']);
    const key = readKey(witness.vkey, 'witnesses.vkey', 'cosignature/v1');
    return { key, group: textOf(witness.group, 'witnesses.group') };
  });
  // One key under two names would make two groups of one holder.
  if (new Set(witnesses.map(({ key }) => toBase64(key.publicKey))).size !== witnesses.length)
    throw new Unreadable(said('policy/witnessTwice'));
  const quorum = countOf(file.quorum, 'quorum', 0);
  if (quorum > new Set(witnesses.map(({ group }) => group)).size) throw new Unreadable(said('policy/quorum'));
  const receiptKeys = listOf(file.receiptKeys, 'receiptKeys').map((key) => readKey(key, 'receiptKeys', 'ed25519'));
  return { origin: textOf(file.origin, 'origin'), logKeys, receiptKeys, witnesses, quorum };
}
