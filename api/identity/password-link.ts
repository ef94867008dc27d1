import { randomUUID } from 'node:crypto';
import type { AccountRow } from '../../schema/identity/account.js';
import { askLinkInput } from '../../schema/identity/inputs.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import { execute } from '../kernel/execute.js';
import { faultsOf } from '../kernel/input-faults.js';
import { networksOf } from '../kernel/network-of.js';
import { QUOTAS } from '../kernel/quotas.js';
import { withinLimits } from '../kernel/rate-limit.js';
import { listRows, rowsById } from '../kernel/reads.js';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.js';
import {
  bindingOf,
  type Mail,
  mails,
  mailWithToken,
  newMail,
  newMailSecret,
  passwordPath,
  tokenOf,
} from '../mails/index.js';
import { firmMailbox } from './firm-mailbox.js';
import { mailboxOf } from './mailbox-of.js';
import { resetPassword } from './rules/reset-password.js';

/** How long a link can be used. */
const LINK_LASTS_MS = 60 * 60_000;

/** What the mail with a link says. */
export interface PasswordLink {
  readonly login: string;
  /** The address that it leads to, from the root of the pages. */
  readonly path: string;
  readonly until: Date;
}

/**
 * Puts a mail with a link into the outbox, for somebody who has forgotten the password. The answer and the steps to it are the same whether
 * there is such an account or not, and whether a mail may go to it. The present password stays until the link is used, so that nobody is
 * locked out by a stranger who asks.
 */
export async function askPasswordLink(typed: string, ctx: Context): Promise<{ readonly goodUntil: Date } | Refusal> {
  const parsed = askLinkInput.safeParse({ login: typed });
  if (!parsed.success) return faultsOf(parsed.error);
  const now = ctx.clock.now();
  const tooMany = await overLimit(ctx.address, now);
  if (tooMany) return tooMany;
  const sought = { login: parsed.data.login, audience: ctx.endpoint, state: 'ACTIVE' };
  const [account = null] = await listRows('Account', SYSTEM_ACTOR, sought, { limit: 1 });
  const mailbox = await mailboxNow(account);
  const secret = newMailSecret();
  const until = new Date(now.getTime() + LINK_LASTS_MS);
  const link = { id: secret.id, until };
  const recipient = account && mailbox !== null ? account._id : null;
  const mail = newMail(
    secret,
    {
      ...{ purpose: 'PASSWORD_LINK', recipient, language: account?.language ?? 'zh', what: null, until },
      binding: boundTo(link, account, mailbox),
    },
    now,
  );
  await mails().insertOne(mail);
  return { goodUntil: until };
}

/** The content of a mail with a link; null where the link would open nothing any more. Only for the job that sends mails. */
export async function passwordLinkInMail(mail: Mail): Promise<PasswordLink | null> {
  const account = await accountOf(mail);
  if (!account || mail.nonce === null || mail.until === null) return null;
  return { login: account.login, path: passwordPath(mail._id, mail.nonce), until: mail.until };
}

/**
 * Sets a new password for the holder of a link, in whatever browser: the link is the proof. The platform itself takes the act, since nobody
 * can tell who held the link. It works once, since it is bound to the password that it replaces.
 */
export async function usePasswordLink(
  { token, newPassword }: { readonly token: string; readonly newPassword: string },
  { clock, origin, requestId }: Context,
): Promise<{ readonly signInAs: string; readonly audience: AccountRow['audience'] } | Refusal> {
  const wrong = refuse('NOT_FOUND', 'signIn.linkWrong', ['token']);
  const mail = await mailWithToken(token);
  if (!mail?.nonce || tokenOf(mail._id, mail.nonce) !== token) return wrong;
  if (mail.until === null || mail.until <= clock.now()) return wrong;
  const account = await accountOf(mail);
  if (!account) return wrong;
  const by = { actor: { ...SYSTEM_ACTOR, via: 'web' as const }, clock, origin, requestId };
  const input = { key: randomUUID(), rev: account.rev, accountId: account._id, newPassword };
  const result = await execute(resetPassword, input, by);
  // Where the account was changed at the same moment, the link may be tried again, and is then judged by what the account is.
  return isRefusal(result) ? result : { signInAs: account.login, audience: account.audience };
}

/** The account that the link of a mail opens; null where that has changed since in anything that the link is bound to. */
async function accountOf(mail: Mail): Promise<AccountRow | null> {
  if (mail.purpose !== 'PASSWORD_LINK' || mail.recipient === null || mail.until === null) return null;
  const [account = null] = await rowsById('Account', SYSTEM_ACTOR, [mail.recipient]);
  const mailbox = await mailboxNow(account);
  const isBound = mail.binding === boundTo({ id: mail._id, until: mail.until }, account, mailbox);
  return mailbox !== null && isBound ? account : null;
}

/** The mailbox of an account as it is now. Asks for its firm also where it has none, so that it takes equally long. */
async function mailboxNow(account: AccountRow | null): Promise<string | null> {
  const [firm = null] = await rowsById('Supplier', SYSTEM_ACTOR, [account?.supplierId ?? '']);
  return account && mailboxOf(account, firmMailbox(firm));
}

/**
 * What a link is bound to: its mail and its end, the account, its stored password and its mailbox. Whoever can write to the database, but
 * has no key of the data folder, can neither prolong a link nor turn it to another account.
 */
function boundTo(
  { id, until }: { readonly id: string; readonly until: Date },
  account: AccountRow | null,
  mailbox: string | null,
): string {
  return bindingOf([id, until.toISOString(), account?._id ?? '', account?.credential ?? '', mailbox ?? '']);
}

/** Counts the asking address; why it may not ask now, or null. */
async function overLimit(address: string, now: Date): Promise<Refusal | null> {
  for (const { network, times } of networksOf(address)) {
    const limits = QUOTAS.passwordLinksOfAddress.map(({ count, withinMs }) => ({ count: count * times, withinMs }));
    const until = await withinLimits(`askPasswordLink:${network}`, limits, now);
    if (!until) continue;
    const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
    return refuse('RATE_LIMITED', 'signIn.tooManyLinks', [], { minutes, until: until.toISOString() });
  }
  return null;
}
