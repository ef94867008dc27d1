import { randomBytes } from 'node:crypto';
import type { AccountRow } from '../../schema/identity/account.js';
import { collectionOf } from '../kernel/database.js';
import { platformClock } from '../kernel/platform-clock.js';
import { QUOTAS } from '../kernel/quotas.js';
import { asRow } from '../kernel/reads.js';
import { subjectOf } from '../kernel/subjects.js';
import { isGenuine, type SessionDocument, secretAfter, signed } from './session-mac.js';
import { newSecret, secretHash } from './tokens.js';

/** How long a sign-in lasts without entering the password again. */
const SESSION_MS = 12 * 3_600_000;
/**
 * Two tabs that refresh at the same time present the same secret, and so does a page opened after one that was left before its answer came.
 * Within this time neither is taken for a thief.
 */
const GRACE_MS = 10_000;

const sessions = () => collectionOf<SessionDocument>('sessions');

/** A refresh token as in the cookie, `<session>.<secret>`, and when it ends. */
export interface RefreshToken {
  readonly token: string;
  readonly expires: Date;
}

/** Begins a sign-in. */
export async function beginSession(accountId: string, audience: 'STAFF' | 'SUPPLIER', mustChoose: boolean) {
  const now = platformClock.now();
  const secret = newSecret();
  const session = signed({
    _id: randomBytes(16).toString('hex'),
    accountId,
    audience,
    hash: secretHash(secret),
    previous: null,
    rotatedAt: now,
    createdAt: now,
    expiresAt: new Date(now.getTime() + SESSION_MS),
    mustChoose,
  });
  await sessions().insertOne(session);
  await keepNewest(accountId);
  return { session, refresh: { token: `${session._id}.${secret}`, expires: session.expiresAt } };
}

/** Ends the oldest sign-ins of an account where there are too many. */
async function keepNewest(accountId: string): Promise<void> {
  const old = await sessions()
    .find({ accountId }, { sort: { createdAt: -1 }, skip: QUOTAS.sessionsOfAccount, projection: { _id: 1 } })
    .toArray();
  if (old.length > 0) await sessions().deleteMany({ _id: { $in: old.map(({ _id }) => _id) } });
}

/** The account of a sign-in, and whether it was begun with a one-time code. */
export interface BegunBy {
  readonly account: AccountRow;
  readonly mustChoose: boolean;
}

/** The stored account of a valid sign-in; null where either has ended. One query, since every request asks it. */
export async function accountOfSession(id: string, accountId: string): Promise<BegunBy | null> {
  const { collectionName: accounts } = subjectOf('Account').model.collection;
  const live = { _id: id, accountId, expiresAt: { $gt: platformClock.now() } };
  const [session] = await sessions()
    .aggregate<SessionDocument & { readonly account: readonly unknown[] }>([
      { $match: live },
      { $lookup: { from: accounts, localField: 'accountId', foreignField: '_id', as: 'account' } },
    ])
    .toArray();
  const account = session?.account[0] ? asRow<'Account'>(session.account[0]) : null;
  if (!session || account?.state !== 'ACTIVE' || !isGenuine(session)) return null;
  return { account, mustChoose: session.mustChoose };
}

/** Ends a sign-in. */
export async function endSession(id: string): Promise<void> {
  await sessions().deleteOne({ _id: id });
}

/**
 * Exchanges a refresh token for the next one. A secret that was exchanged before ends the sign-in, since one of its two holders has stolen
 * it. Null in that case, and for any other invalid token. Within the grace period the same token is given again.
 */
export async function rotateSession(
  token: string,
  audience: 'STAFF' | 'SUPPLIER',
): Promise<{ session: SessionDocument; refresh: RefreshToken } | null> {
  const [id = '', secret = ''] = token.split('.');
  const now = platformClock.now();
  const shown = secretHash(secret);
  const next = secretAfter(id, secret);
  const given = (session: SessionDocument) => ({
    session,
    refresh: { token: `${id}.${next}`, expires: session.expiresAt },
  });
  const before = await sessions().findOne({ _id: id, audience, expiresAt: { $gt: now } });
  if (!before || !isGenuine(before)) return null;
  if (before.hash === shown) {
    const rotated = signed({ ...before, hash: secretHash(next), previous: shown, rotatedAt: now });
    const { matchedCount } = await sessions().replaceOne({ _id: id, mac: before.mac }, rotated);
    if (matchedCount === 1) return given(rotated);
  }
  // Another tab may have been faster since it was read.
  const session = await sessions().findOne({ _id: id });
  if (!session || !isGenuine(session) || session.previous !== shown) return null;
  if (now.getTime() - session.rotatedAt.getTime() < GRACE_MS) return given(session);
  await endSession(id);
  return null;
}
