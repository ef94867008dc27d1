import { createHmac, randomBytes } from 'node:crypto';
import { readEnv } from '../kernel/env.js';
import { openSecret } from '../kernel/secrets.js';

/** How long a code can be used. */
export const CODE_LASTS_MS = 14 * 86_400_000;

// Crockford's alphabet: without I, L, O and U; the first three of these are read as the digits that they resemble.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const IN_GROUP = 5;

let key: Buffer | null = null;

/** What a code is made from; random, and worthless without the key. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * The one-time code of an account as printed or mailed: `XXXXX-XXXXX-XXXXX-XXXXX`, a hundred bits. It is computed from the nonce each time,
 * so that nothing stored contains it.
 */
export function codeOf(accountId: string, nonce: string): string {
  key ??= openSecret(readEnv().dataFolder, 'codes.key');
  const bytes = createHmac('sha256', key)
    .update(JSON.stringify([accountId, nonce]))
    .digest();
  const letters = Array.from({ length: GROUPS * IN_GROUP }, (_, place) => LETTERS[(bytes[place] ?? 0) % 32]).join('');
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * IN_GROUP, (group + 1) * IN_GROUP)).join(
    '-',
  );
}

/** A code as somebody typed it, in its printed form: lower case, other dashes and blanks make no difference. */
export function typedCode(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const meant = letters.replace(/[IL]/g, '1').replace(/O/g, '0');
  return meant.replace(/(.{5})(?=.)/g, '$1-');
}
