import type { AccountRow } from '../../schema/identity/account.js';
import type { Actor } from '../kernel/actor.js';
import { asRow } from '../kernel/reads.js';
import { subjectOf } from '../kernel/subjects.js';
import { accountOfSession } from './sessions.js';
import { type AccessClaims, readAccessToken, type TokenSecrets } from './tokens.js';

/** The person behind an `Authorization` header. */
export interface Authenticated {
  readonly actor: Actor;
  readonly sessionId: string;
}

/** The claims in a token of ours, and the endpoint it is for. */
export interface Bearer extends AccessClaims {
  readonly audience: 'STAFF' | 'SUPPLIER';
}

/** The claims in a header's token; null where we did not sign it or it has expired. The person behind it is not looked up. */
export function readBearer(
  secrets: TokenSecrets,
  audience: 'STAFF' | 'SUPPLIER',
  header: string | undefined,
): Bearer | null {
  const token = /^Bearer ([\w.-]{1,2000})$/.exec(header ?? '')?.[1];
  const claims = token ? readAccessToken(secrets, audience, token) : null;
  return claims && { ...claims, audience };
}

/** The person behind a token, or null. Sign-in and account are looked up each time, so that ending either takes effect at once. */
export async function authenticate({ sessionId, accountId, audience }: Bearer): Promise<Authenticated | null> {
  const begun = await accountOfSession(sessionId, accountId);
  if (begun?.account.audience !== audience) return null;
  const { account, mustChoose } = begun;
  return { actor: mustChoose ? newcomerOf(account) : actorOf(account), sessionId };
}

/** An account that may act, or null. */
export async function activeAccount(id: string): Promise<AccountRow | null> {
  const document = await subjectOf('Account').model.findOne({ _id: id, state: 'ACTIVE' }).lean();
  return document ? asRow<'Account'>(document) : null;
}

/** The actor for somebody who has signed in with a one-time code: the posts of the account do not count before a password is chosen. */
export function newcomerOf(account: AccountRow): Actor {
  return { ...actorOf(account), roles: ['NEWCOMER'] };
}

/** The actor for an account. */
export function actorOf(account: AccountRow): Actor {
  const { _id: id, ref, roles, audience, supplierId, unitId, language } = account;
  return { id, ref, roles, audience, supplierId, unitId, language, via: 'web' };
}
