import { createHash, randomBytes } from 'node:crypto';
import type { SideWrite } from '../kernel/command.js';
import { collectionOf } from '../kernel/database.js';
import { hashPassword } from './password.js';

/** `credentials`: the stored hash of what an account signs in with, and of a one-time code what it was made from. */
export interface CredentialDocument {
  readonly _id: string;
  readonly hash: string;
  readonly code: IssuedCode | null;
}

/** A one-time code as it is kept: what is printed or mailed is made from `nonce` with a key that is not in the database. */
export interface IssuedCode {
  readonly nonce: string;
  /** Account of whoever may print it; null where it goes by mail. */
  readonly printedBy: string | null;
  readonly issuedAt: Date;
  readonly usedAt: Date | null;
}

/** A secret as it is stored, and the salt of the commitment to it. */
export interface StoredSecret {
  readonly hash: string;
  readonly salt: string;
}

/** Hashes a new password or code. Slow by intent; for `prepare`. */
export async function storedSecret(secret: string): Promise<StoredSecret> {
  return { hash: await hashPassword(secret), salt: randomBytes(16).toString('base64url') };
}

/** The operational row that keeps what an account signs in with. */
export function credentialOf(accountId: string, { hash }: StoredSecret, code: IssuedCode | null = null): SideWrite {
  return { into: 'credentials', put: { _id: accountId, hash, code } };
}

/**
 * What the account's row, and so the entry of the act, says of the stored hash: `<salt>.<digest>`, base64url. The digest binds
 * the hash to this account, so that neither another hash nor another account's passes for it; it tells nobody the hash.
 */
export function commitmentTo(accountId: string, { hash, salt }: StoredSecret): string {
  const digest = createHash('sha256').update(JSON.stringify(['qingcai/credential/v1', accountId, salt, hash]));
  return `${salt}.${digest.digest('base64url')}`;
}

/** Whether a stored hash is the one that the account's last act on it committed to. */
export function isCommitted(
  account: { readonly _id: string; readonly credential: string | null },
  hash: string,
): boolean {
  const [salt = ''] = (account.credential ?? '').split('.');
  return account.credential === commitmentTo(account._id, { hash, salt });
}

/** What an account signs in with; null where nothing is stored. */
export function storedCredential(accountId: string): Promise<CredentialDocument | null> {
  return collectionOf<CredentialDocument>('credentials').findOne({ _id: accountId });
}

/** Uses a one-time code up; false where it was used before. */
export async function spendCode({ _id, hash }: CredentialDocument, now: Date): Promise<boolean> {
  const unused = { _id, hash, 'code.usedAt': null };
  const used = await collectionOf<CredentialDocument>('credentials').updateOne(unused, {
    $set: { 'code.usedAt': now },
  });
  return used.modifiedCount === 1;
}
