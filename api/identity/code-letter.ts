import type { AccountRow } from '../../schema/identity/account.js';
import type { Context } from '../kernel/context.js';
import { storedCredential } from './credential.js';
import { codeOf } from './one-time-code.js';

/** How long the person who issued a code can see the letter. */
const SHOWN_MS = 15 * 60_000;

/** The letter with a person's one-time code, to be sealed and handed over. */
export interface CodeLetter {
  readonly account: AccountRow;
  readonly code: string;
  readonly until: Date;
}

/** The letter with a code that the reader has just issued; null for everybody else, later, and once the code was used. */
export async function codeLetter(accountId: string, ctx: Context): Promise<CodeLetter | null> {
  const account = await ctx.load('Account', accountId);
  const stored = account && (await storedCredential(accountId));
  const code = stored?.code;
  if (!account?.codeUntil || !code || code.printedBy !== ctx.actor.id || code.usedAt) return null;
  if (ctx.clock.now().getTime() - code.issuedAt.getTime() > SHOWN_MS) return null;
  return { account, code: codeOf(accountId, code.nonce), until: account.codeUntil };
}
