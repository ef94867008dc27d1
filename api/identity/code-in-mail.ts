import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { rowsById } from '../kernel/reads.js';
import { storedCredential } from './credential.js';
import { codeOf } from './one-time-code.js';

/** The content of a mail with a one-time code. */
export interface CodeInMail {
  readonly login: string;
  readonly code: string;
  readonly until: Date;
}

/**
 * The one-time code of an account that is mailed to its person; null once it was used, or another was printed. Only for the job that sends
 * mails.
 */
export async function codeInMail(accountId: string): Promise<CodeInMail | null> {
  const [account] = await rowsById('Account', SYSTEM_ACTOR, [accountId]);
  const stored = await storedCredential(accountId);
  if (account?.state !== 'ACTIVE' || !account.codeUntil || !stored?.code) return null;
  const { nonce, printedBy, usedAt } = stored.code;
  if (printedBy !== null || usedAt !== null) return null;
  return { login: account.login, code: codeOf(accountId, nonce), until: account.codeUntil };
}
