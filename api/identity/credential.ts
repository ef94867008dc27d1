import { createHash, randomBytes } from 'node:crypto';
import type { SideWrite } from '../kernel/command.js';
import { collectionOf } from '../kernel/database.js';
import { hashPassword } from './password.js';

/** `credentials`: the stored hash of an account's password or one-time code, and for a code what it was made from. */
export interface CredentialDocument {
  readonly _id: string;
  readonly hash: string;
  readonly code: IssuedCode | null;
}

/** A one-time code as stored: the printed or mailed code is computed from `nonce` with a key that is not in the database. */
export interface IssuedCode {
  readonly nonce: string;
  /** Account of the person who may print it; null where it is mailed. */
  readonly printedBy: string | null;
  readonly issuedAt: Date;
  readonly usedAt: Date | null;
}

/** A stored secret, and the salt of the commitment to it. */
export interface StoredSecret {
  readonly hash: string;
  readonly salt: string;
}

/** Hashes a new password or code. Slow on purpose; meant for `prepare`. */
export async function storedSecret(secret: string): Promise<StoredSecret> {
  return { hash: await hashPassword(secret), salt: randomBytes(16).toString('base64url') };
}

/** The operational row with an account's credential. */
export function credentialOf(accountId: string, { hash }: StoredSecret, code: IssuedCode | null = null): SideWrite {
  return { into: 'credentials', put: { _id: accountId, hash, code } };
}

/**
 * The commitment to the stored hash in the account's row, and therefore in the entry of the act: `<salt>.<digest>`, base64url. The digest
 * binds the hash to this account, so that neither another hash nor that of another account passes for it; it reveals the hash to nobody.
 */
export function commitmentTo(accountId: string, { hash, salt }: StoredSecret): string {
  const digest = createHash('sha256').update(JSON.stringify(['qingcai/credential/v1', accountId, salt, hash]));
  return `${salt}.${digest.digest('base64url')}`;
}

/** Whether a stored hash is the one that the last act on the account committed to. */
export function isCommitted(
  account: { readonly _id: string; readonly credential: string | null },
  hash: string,
): boolean {
  const [salt = ''] = (account.credential ?? '').split('.');
  return account.credential === commitmentTo(account._id, { hash, salt });
}

/** An account's credential; null where nothing is stored. */
export function storedCredential(accountId: string): Promise<CredentialDocument | null> {
  return collectionOf<CredentialDocument>('credentials').findOne({ _id: accountId });
}

/** Uses up a one-time code; false where it was used before. */
export async function spendCode({ _id, hash }: CredentialDocument, now: Date): Promise<boolean> {
  const unused = { _id, hash, 'code.usedAt': null };
  const used = await collectionOf<CredentialDocument>('credentials').updateOne(unused, {
    $set: { 'code.usedAt': now },
  });
  return used.modifiedCount === 1;
}
