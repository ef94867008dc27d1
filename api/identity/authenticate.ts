import type { Actor } from '../kernel/actor.js';
import { asRow } from '../kernel/reads.js';
import { subjectOf } from '../kernel/subjects.js';
import type { AccountRow } from './model.js';
import { accountOfSession } from './sessions.js';
import { readAccessToken, type TokenSecrets } from './tokens.js';

/** Who stands behind an `Authorization` header. */
export interface Authenticated {
  readonly actor: Actor;
  readonly sessionId: string;
}

/** The person of a bearer token, or null; sign-in and account are looked up each time, so that ending either counts at once. */
export async function authenticate(
  secrets: TokenSecrets,
  audience: 'STAFF' | 'SUPPLIER',
  header: string | undefined,
): Promise<Authenticated | null> {
  const claims = claimsOf(secrets, audience, header);
  if (!claims) return null;
  const account = await accountOfSession(claims.sessionId, claims.accountId);
  if (account?.audience !== audience) return null;
  return { actor: actorOf(account), sessionId: claims.sessionId };
}

/** Whether a header bears a token that we signed and that has not run out; who stands behind it is not looked up. */
export function bearsToken(secrets: TokenSecrets, audience: 'STAFF' | 'SUPPLIER', header: string | undefined): boolean {
  return claimsOf(secrets, audience, header) !== null;
}

function claimsOf(secrets: TokenSecrets, audience: 'STAFF' | 'SUPPLIER', header: string | undefined) {
  const token = /^Bearer ([\w.-]{1,2000})$/.exec(header ?? '')?.[1];
  return token ? readAccessToken(secrets, audience, token) : null;
}

/** An account that may act, or null. */
export async function activeAccount(id: string): Promise<AccountRow | null> {
  const document = await subjectOf('Account').model.findOne({ _id: id, state: 'ACTIVE' }).lean();
  return document ? asRow<'Account'>(document) : null;
}

/** The actor that an account is. */
export function actorOf(account: AccountRow): Actor {
  const { _id: id, ref, roles, audience, supplierId, unitId, language } = account;
  return { id, ref, roles, audience, supplierId, unitId, language, via: 'web' };
}
