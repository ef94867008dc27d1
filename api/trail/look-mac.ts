import { createHmac, timingSafeEqual } from 'node:crypto';
import { BSON, type Document } from 'mongodb';
import { readEnv } from '../kernel/env.js';
import { openSecret } from '../kernel/secrets.js';

let key: Buffer | null = null;

/** Signs the record of a check, so that a record written or changed in the database by somebody else is not believed. */
export function signedLook<R extends Document>(row: R): R & { readonly mac: string } {
  return { ...row, mac: macOf(row) };
}

/** Whether the record of a check is as the platform wrote it. */
export function isOwnLook({ mac, ...row }: Document): boolean {
  const [own, stored] = [Buffer.from(macOf(row)), Buffer.from(String(mac))];
  return own.length === stored.length && timingSafeEqual(own, stored);
}

/** Computed over all fields as the database stores them; such a record is always written whole. */
function macOf(row: Document): string {
  key ??= openSecret(readEnv().dataFolder, 'looks.key');
  return createHmac('sha256', key)
    .update(BSON.serialize(row, { ignoreUndefined: false }))
    .digest('base64url');
}
