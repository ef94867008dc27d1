import type { IndexDescription } from 'mongodb';
import type { LanguageCode } from '../kernel/actor.js';
import type { SideWrite } from '../kernel/command.js';
import { collectionOf } from '../kernel/database.js';
import type { MailSecret } from './mail-secret.js';

/** What a mail is for. */
export type MailPurpose = 'CONFIRM_ADDRESS' | 'REGISTRATION_TRIED' | 'STAFF_CODE';

/**
 * What has become of a mail. UNKNOWN: the worker or the connection ended between handing it over and the server's answer.
 * ENDED: it concerns nobody any more.
 */
export type MailState = 'WAITING' | 'SENDING' | 'SENT' | 'REFUSED' | 'GIVEN_UP' | 'UNKNOWN' | 'HANDED_OVER' | 'ENDED';

/**
 * `mails`: the outbox of mails for one person each. A row holds no address, which is looked up when the mail is sent, and no
 * link or code, which are made from what only the data folder holds.
 */
export interface Mail {
  readonly _id: string;
  readonly purpose: MailPurpose;
  /** The supplier or account that it goes to; null for a mail that turned out to have nobody to go to. */
  readonly recipient: string | null;
  readonly language: LanguageCode;
  /** What of it is in use already, for a mail that says so. */
  readonly what: 'CREDIT_CODE' | 'LOGIN' | null;
  /** What its link is made from; null where it has none. */
  readonly nonce: string | null;
  /** SHA-256 of what the link says. */
  readonly tokenHash: string | null;
  /** Until when its link or code is good; null where it has none. */
  readonly until: Date | null;
  readonly state: MailState;
  readonly tries: number;
  readonly dueAt: Date;
  /** What the last try failed with, as a code; null where none did. */
  readonly code: string | null;
  /** The mailbox it was sent to, or is told of before, as a keyed hash: so many a day go to one. */
  readonly sentTo: string | null;
  /** Who of the administrators handed it over; null where nobody did. */
  readonly handledBy: string | null;
  readonly createdAt: Date;
  /** When it came into its state. */
  readonly at: Date;
}

/** What a new mail says of itself; the mailbox where it is not to go there again today. */
export type MailContent = Pick<Mail, 'purpose' | 'recipient' | 'language' | 'what' | 'until'> &
  Partial<Pick<Mail, 'sentTo'>>;

/** Mails are kept for longer than any link in them is good, and than a registration waits. */
const KEPT_MS = 60 * 86_400_000;

/** The outbox. */
export const mails = () => collectionOf<Mail>('mails');

/**
 * Ends mails whose link or code is good no more, and removes what is too old: by the clock that they were made by, which in a
 * demonstration is not the database's.
 */
export async function clearOldMails(now: Date): Promise<void> {
  const open = { $in: ['WAITING', 'REFUSED', 'GIVEN_UP', 'UNKNOWN'] as const };
  await mails().updateMany({ state: open, until: { $lte: now } }, { $set: { state: 'ENDED', at: now } });
  await mails().deleteMany({ createdAt: { $lt: new Date(now.getTime() - KEPT_MS) } });
}

/** Indexes of the outbox. */
export const mailIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  mails: [
    { key: { state: 1, dueAt: 1 }, name: 'due' },
    { key: { recipient: 1, createdAt: -1 }, name: 'recipient' },
    { key: { tokenHash: 1 }, name: 'token', partialFilterExpression: { tokenHash: { $type: 'string' } } },
    { key: { sentTo: 1, at: 1 }, name: 'sent-to', partialFilterExpression: { sentTo: { $type: 'string' } } },
    { key: { createdAt: -1, _id: -1 }, name: 'newest' },
  ],
  mail_sender: [],
};

/** Puts a mail into the outbox as part of an act; one without a recipient is over at once. */
export function mailWrite({ id, nonce, tokenHash }: MailSecret, content: MailContent, now: Date): SideWrite {
  const mail: Mail = {
    _id: id,
    sentTo: null,
    ...content,
    nonce: content.until === null ? null : nonce,
    tokenHash: content.until === null ? null : tokenHash,
    state: content.recipient === null ? 'ENDED' : 'WAITING',
    ...{ tries: 0, dueAt: now, code: null, handledBy: null, createdAt: now, at: now },
  };
  return { into: 'mails', put: { ...mail } };
}

/** Ends earlier mails as part of an act: what waits is not sent any more. Their links lead nowhere from then on, unless they are kept. */
export function endMails(
  earlier: readonly Readonly<Record<string, unknown>>[],
  now: Date,
  links: 'KEPT' | 'VOID',
): SideWrite[] {
  const secrets = links === 'KEPT' ? {} : { nonce: null, tokenHash: null };
  return earlier.flatMap((mail) => {
    const isOver = mail.state === 'SENT' || mail.state === 'HANDED_OVER' || mail.state === 'ENDED';
    // What is on its way whoever took it says what becomes of.
    if ((isOver || mail.state === 'SENDING') && links === 'KEPT') return [];
    const ended = isOver ? {} : { state: 'ENDED', at: now };
    return [{ into: 'mails', put: { ...mail, _id: String(mail._id), ...secrets, ...ended } }];
  });
}
