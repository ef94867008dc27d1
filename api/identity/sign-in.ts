import { signInInput } from '../../schema/identity/inputs.js';
import { collectionOf } from '../kernel/database.js';
import { faultsOf } from '../kernel/input-faults.js';
import { asRow } from '../kernel/reads.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { subjectOf } from '../kernel/subjects.js';
import { type DeviceCookie, rememberDevice, shownDevice } from './devices.js';
import type { AccountRow } from './model.js';
import { networkOf } from './network-of.js';
import { passwordFits } from './password.js';
import { beginSession, type RefreshToken, type SessionDocument } from './sessions.js';
import { admit } from './sign-in-gates.js';
import { noteWrongTry, type TriedElsewhere, tellWrongTries } from './wrong-tries.js';

/** From where somebody signs in, and when. */
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
 * Signs a person in. A wrong password, an unknown login, a stopped account and the other endpoint's account are answered
 * alike and take as long, so that nobody learns who has an account.
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
  const { waitsUntil, wasRight } = await admit(tried, now);
  if (waitsUntil) return tooMany(waitsUntil, now);
  const credential = await collectionOf<Credential>('credentials').findOne({ _id: account?._id ?? '' });
  const fits = await passwordFits(credential?.hash ?? null, password);
  if (!account || !fits) {
    await noteWrongTry(tried, account !== null, now);
    return refuse('UNAUTHENTICATED', 'signIn.wrong', []);
  }
  await wasRight();
  const triedElsewhere = await tellWrongTries(tried);
  const begun = await beginSession(account._id, audience);
  return { account, ...begun, device: await rememberDevice(shown, account._id), triedElsewhere };
}

function tooMany(until: Date, now: Date): Refusal {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
  return refuse('RATE_LIMITED', 'signIn.tooMany', [], { minutes, until: until.toISOString() });
}

interface Credential {
  readonly _id: string;
  readonly hash: string;
}
