import { createHmac, timingSafeEqual } from 'node:crypto';
import { BSON, type Document } from 'mongodb';
import { readEnv } from '../kernel/env.js';
import { openSecret } from '../kernel/secrets.js';

let key: Buffer | null = null;

/** Signs what is kept of a look, so that what somebody wrote into the database past the platform, or changed there, is not believed. */
export function signedLook<R extends Document>(row: R): R & { readonly mac: string } {
  return { ...row, mac: macOf(row) };
}

/** Whether what is kept of a look is as the platform wrote it. */
export function isOwnLook({ mac, ...row }: Document): boolean {
  const [own, stored] = [Buffer.from(macOf(row)), Buffer.from(String(mac))];
  return own.length === stored.length && timingSafeEqual(own, stored);
}

/** Over all fields, as the database keeps them: such a row is written whole. */
function macOf(row: Document): string {
  key ??= openSecret(readEnv().dataFolder, 'looks.key');
  return createHmac('sha256', key)
    .update(BSON.serialize(row, { ignoreUndefined: false }))
    .digest('base64url');
}
