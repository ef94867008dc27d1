import { createHash, createHmac, randomBytes } from 'node:crypto';
import { OPERATIONAL_PREFIX } from '../../schema/common/ids.js';
import { readEnv } from '../kernel/env.js';
import { openSecret } from '../kernel/secrets.js';

/** From which the id and the link of a new mail are made. */
export interface MailSecret {
  readonly id: string;
  readonly nonce: string;
  readonly tokenHash: string;
}

/** 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

let key: Buffer | null = null;

/** Makes the secret of a new mail; for `prepare`. */
export function newMailSecret(): MailSecret {
  const id = `${OPERATIONAL_PREFIX.OutboxMail}_${randomBytes(16).toString('hex')}`;
  const nonce = randomBytes(16).toString('base64url');
  return { id, nonce, tokenHash: hashOf(tokenOf(id, nonce)) };
}

/**
 * The token in the link of a mail, computed from the nonce each time with a key that is not in the database, so that whoever reads the
 * database cannot follow any link.
 */
export function tokenOf(mailId: string, nonce: string): string {
  return keyed(['link', mailId, nonce]);
}

/** The hash by which a link is found; null for text that is no token of ours. */
export function tokenHashOf(token: string): string | null {
  return TOKEN.test(token) ? hashOf(token) : null;
}

/** A keyed hash of an address, used for counting, so that the outbox names nobody. */
export function markOfAddress(address: string): string {
  return keyed(['address', address.trim().toLowerCase()]);
}

/** A keyed hash of what a link is bound to. */
export function bindingOf(what: readonly string[]): string {
  return keyed(['binding', ...what]);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function keyed(what: readonly string[]): string {
  key ??= openSecret(readEnv().dataFolder, 'links.key');
  return createHmac('sha256', key).update(JSON.stringify(what)).digest('base64url');
}

/**
 * The address that the link of a mail leads to, from the root of the pages. The token comes after `#`, which browsers do not send; the host
 * comes from the settings and never from a request.
 */
export function confirmationPath(mailId: string, nonce: string): string {
  return `/confirm-address#${tokenOf(mailId, nonce)}`;
}

/** The address of the link that sets a new password, from the root of the pages. */
export function passwordPath(mailId: string, nonce: string): string {
  return `/set-password#${tokenOf(mailId, nonce)}`;
}
