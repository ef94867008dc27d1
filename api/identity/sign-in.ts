import type { AccountRow } from '../../schema/identity/account.js';
import { signInInput } from '../../schema/identity/inputs.js';
import { faultsOf } from '../kernel/input-faults.js';
import { networkOf } from '../kernel/network-of.js';
import { asRow } from '../kernel/reads.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { subjectOf } from '../kernel/subjects.js';
import { alarm } from './alarms.js';
import { isCommitted, spendCode, storedCredential } from './credential.js';
import { type DeviceCookie, rememberDevice, shownDevice } from './devices.js';
import { typedCode } from './one-time-code.js';
import { passwordFits } from './password.js';
import { isReplaced } from './replaced-credentials.js';
import type { SessionDocument } from './session-mac.js';
import { beginSession, type RefreshToken } from './sessions.js';
import { admit, IS_GUESSED } from './sign-in-gates.js';
import { noteWrongTry, type TriedElsewhere, tellWrongTries } from './wrong-tries.js';

/** Where somebody signs in, and when. */
export interface SignInPlace {
  readonly audience: 'STAFF' | 'SUPPLIER';
  readonly address: string;
  readonly deviceCookie: string | null;
  readonly now: Date;
}

/** A sign-in that has succeeded. */
export interface SignedIn {
  readonly account: AccountRow;
  readonly session: SessionDocument;
  readonly refresh: RefreshToken;
  readonly device: DeviceCookie;
  readonly triedElsewhere: TriedElsewhere | null;
}

/**
 * Signs in a person. A wrong password, an unknown login, a stopped account and an account of the other endpoint get the same answer in the
 * same time, so that nobody learns who has an account.
 */
export async function signIn(rawInput: unknown, place: SignInPlace): Promise<SignedIn | Refusal> {
  const parsed = signInInput.safeParse(rawInput);
  if (!parsed.success) return faultsOf(parsed.error);
  const { login, password } = parsed.data;
  const { audience, now } = place;
  const [document, shown] = await Promise.all([
    subjectOf('Account').model.findOne({ login, audience, state: 'ACTIVE' }).lean(),
    shownDevice(place.deviceCookie),
  ]);
  const account = document ? asRow<'Account'>(document) : null;
  const device = shown.known.find(({ accountId }) => accountId === account?._id)?._id ?? null;
  const tried = { audience, login, network: networkOf(place.address), device };
  const { waitsUntil, wasRight, everywhere } = await admit(tried, now);
  if (account && everywhere === IS_GUESSED)
    await alarm('password-guessed', account._id, now.toISOString().slice(0, 13), now);
  if (waitsUntil) return tooMany(waitsUntil, now);
  const fits = await isRight(account, password, now);
  if (!account || !fits) {
    await noteWrongTry(tried, account !== null, now);
    return refuse('UNAUTHENTICATED', 'signIn.wrong', []);
  }
  await wasRight();
  const triedElsewhere = await tellWrongTries(tried);
  const begun = await beginSession(account._id, audience, account.codeUntil !== null);
  return { account, ...begun, device: await rememberDevice(shown, account._id), triedElsewhere };
}

/**
 * Whether a password, or a one-time code that is still valid, is the account's own. The stored hash opens the account only where its last
 * act committed to it, so that a hash that somebody put into the database signs nobody in.
 */
async function isRight(account: AccountRow | null, password: string, now: Date): Promise<boolean> {
  const stored = await storedCredential(account?._id ?? '');
  const fits = await passwordFits(stored?.hash ?? null, account?.codeUntil ? typedCode(password) : password);
  if (!account) return false;
  const isOwn = stored ? isCommitted(account, stored.hash) : account.credential === null;
  if (!isOwn && (await isReplaced(account._id, now))) return false;
  if (!isOwn || !stored || !fits) return false;
  if (account.codeUntil === null) return true;
  return account.codeUntil > now && (await spendCode(stored, now));
}

function tooMany(until: Date, now: Date): Refusal {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
  return refuse('RATE_LIMITED', 'signIn.tooMany', [], { minutes, until: until.toISOString() });
}
