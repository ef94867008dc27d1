import type { Context } from '../kernel/context.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { mailSender } from './mail-sender.js';
import { type Mail, type MailState, mails } from './mails.js';
import type { KnownMail } from './read-mail.js';
import { type OutboxMail, shownMails } from './shown-mails.js';

const FAILED: readonly MailState[] = ['REFUSED', 'GIVEN_UP', 'UNKNOWN'];

/** The outbox: whether mails go out, and the state of the server. */
export async function outbox(over: boolean) {
  const sender = await mailSender().findOne({ _id: 'worker' });
  const goesOut = sender?.hasServer ?? false;
  const { failures = 0, fault = null, restsUntil = null } = sender ?? {};
  const rests = goesOut && failures > 0 && restsUntil !== null;
  return { over, goesOut, server: rests ? { fault: fault ?? '', failures, until: restsUntil } : null };
}

/** Whether the link of a mail may be shown to somebody. It may not where the platform itself has sent the mail, or is about to. */
export function canReveal({ purpose, state, nonce, until, code }: KnownMail, goesOut: boolean, now: Date): boolean {
  if (purpose !== 'CONFIRM_ADDRESS' || nonce === null || until === null || until <= now) return false;
  return isByHand({ state, code }, goesOut);
}

/** Whether the platform does not send it, at least for now, so that a person may pass it on. */
function isByHand({ state, code }: Pick<Mail, 'state' | 'code'>, goesOut: boolean): boolean {
  return FAILED.includes(state) || (state === 'WAITING' && (!goesOut || code === 'LIMIT'));
}

/** Whether a failed mail can be sent again. */
export function canSendAgain({ state, until, tries }: Mail, goesOut: boolean, now: Date): boolean {
  const hasFailed = FAILED.includes(state) || (state === 'WAITING' && tries > 0);
  return goesOut && hasFailed && (until === null || until > now);
}

/** Mails whose content nobody else may see. */
const OWN: readonly Mail['purpose'][] = ['STAFF_CODE', 'PASSWORD_LINK'];

/** Whether it can be recorded that somebody told the recipient; impossible for what nobody else sees. */
export function canHandOver({ purpose, state, code }: Mail, goesOut: boolean): boolean {
  return !OWN.includes(purpose) && isByHand({ state, code }, goesOut);
}

/** Has a mail sent again from the beginning. */
export async function sendAgain(id: string, ctx: Context): Promise<OutboxMail | Refusal> {
  const now = ctx.clock.now();
  return take(id, (mail, goesOut) => canSendAgain(mail, goesOut, now), {
    state: 'WAITING',
    tries: 0,
    dueAt: now,
    at: now,
  });
}

/** Records that the asking person has passed on a mail's content to its recipient. */
export async function markHandedOver(id: string, ctx: Context): Promise<OutboxMail | Refusal> {
  const done = { state: 'HANDED_OVER', handledBy: ctx.actor.id, at: ctx.clock.now() } as const;
  return take(id, canHandOver, done);
}

async function take(
  id: string,
  isOpen: (mail: Mail, goesOut: boolean) => boolean,
  set: Partial<Mail>,
): Promise<OutboxMail | Refusal> {
  const goesOut = (await mailSender().findOne({ _id: 'worker' }))?.hasServer ?? false;
  const mail = await mails().findOne({ _id: id, recipient: { $ne: null } });
  if (!mail) return refuse('NOT_FOUND', 'kernel.notFound', ['id']);
  if (!isOpen(mail, goesOut)) return refuse('WRONG_STATE', 'mails.notNow', ['id']);
  // Somebody else may have done so, or the sender may have taken it, since it was read.
  const unchanged = { _id: id, state: mail.state, tries: mail.tries };
  const after = await mails().findOneAndUpdate(unchanged, { $set: set }, { returnDocument: 'after' });
  const [made] = after ? await shownMails([after], goesOut) : [];
  return made ?? refuse('CONFLICT', 'kernel.conflict', ['id']);
}
