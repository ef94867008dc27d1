import { signInInput } from '../../schema/identity/inputs.js';
import { collectionOf } from '../kernel/database.js';
import { faultsOf } from '../kernel/input-faults.js';
import { asRow } from '../kernel/reads.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { subjectOf } from '../kernel/subjects.js';
import type { AccountRow } from './model.js';
import { passwordFits } from './password.js';
import { beginSession, type RefreshToken, type SessionDocument } from './sessions.js';
import { forgetAttempts, tooMany } from './throttle.js';

const TRIES_PER_LOGIN = 10;
const TRIES_PER_ADDRESS = 100;

/** A sign-in that has succeeded. */
export interface SignedIn {
  readonly account: AccountRow;
  readonly session: SessionDocument;
  readonly refresh: RefreshToken;
}

/**
 * Signs a person in. A wrong password, an unknown login, a stopped account and the other endpoint's account are answered
 * alike and take as long, so that nobody learns who has an account.
 */
export async function signIn(
  rawInput: unknown,
  audience: 'STAFF' | 'SUPPLIER',
  address: string,
): Promise<SignedIn | Refusal> {
  const parsed = signInInput.safeParse(rawInput);
  if (!parsed.success) return faultsOf(parsed.error);
  const { login, password } = parsed.data;
  const byLogin = `login:${audience}:${login}`;
  const byAddress = `address:${address}`;
  const over = [await tooMany(byLogin, TRIES_PER_LOGIN), await tooMany(byAddress, TRIES_PER_ADDRESS)];
  if (over.includes(true)) return refuse('RATE_LIMITED', 'signIn.tooMany', []);
  const document = await subjectOf('Account').model.findOne({ login, audience, state: 'ACTIVE' }).lean();
  const account = document ? asRow<'Account'>(document) : null;
  const credential = account ? await collectionOf<Credential>('credentials').findOne({ _id: account._id }) : null;
  const fits = await passwordFits(credential?.hash ?? null, password);
  if (!account || !fits) return refuse('UNAUTHENTICATED', 'signIn.wrong', []);
  await Promise.all([forgetAttempts(byLogin), forgetAttempts(byAddress)]);
  return { account, ...(await beginSession(account._id, audience)) };
}

interface Credential {
  readonly _id: string;
  readonly hash: string;
}
