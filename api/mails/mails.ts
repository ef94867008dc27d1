import type { IndexDescription } from 'mongodb';
import type { LanguageCode } from '../kernel/actor.js';
import type { SideWrite } from '../kernel/command.js';
import { collectionOf } from '../kernel/database.js';
import type { MailSecret } from './mail-secret.js';

/** The purpose of a mail. */
export type MailPurpose = 'CONFIRM_ADDRESS' | 'REGISTRATION_TRIED' | 'STAFF_CODE' | 'PASSWORD_LINK';

/**
 * The state of a mail. UNKNOWN: the worker or the connection ended between handing it over and the server's answer. ENDED: it no longer
 * concerns anybody.
 */
export type MailState = 'WAITING' | 'SENDING' | 'SENT' | 'REFUSED' | 'GIVEN_UP' | 'UNKNOWN' | 'HANDED_OVER' | 'ENDED';

/**
 * `mails`: the outbox of mails, each to one person. A row contains no address, which is looked up when the mail is sent, and no link or
 * code, which are computed with secrets of the data folder.
 */
export interface Mail {
  readonly _id: string;
  readonly purpose: MailPurpose;
  /** The supplier or account that it goes to; null for a mail that turned out to have no recipient. */
  readonly recipient: string | null;
  readonly language: LanguageCode;
  /** For a mail that reports it, what is in use already. */
  readonly what: 'CREDIT_CODE' | 'LOGIN' | null;
  /** From which its link is made; null where it has none. */
  readonly nonce: string | null;
  /** SHA-256 of the token in the link. */
  readonly tokenHash: string | null;
  /** Keyed hash of all that its link is bound to, so that no row written by hand opens anything; only links that set a password have it. */
  readonly binding?: string;
  /** Until when its link or code is valid; null where it has none. */
  readonly until: Date | null;
  readonly state: MailState;
  readonly tries: number;
  readonly dueAt: Date;
  /** The code of the last failure; null where there was none. */
  readonly code: string | null;
  /** The mailbox to which it was or will be sent, as a keyed hash: the number of mails to one mailbox in a day is limited. */
  readonly sentTo: string | null;
  /** The administrator who handed it over; null where nobody did. */
  readonly handledBy: string | null;
  readonly createdAt: Date;
  /** When it got into its state. */
  readonly at: Date;
}

/** The content of a new mail; it names the mailbox where nothing more shall go there today. */
export type MailContent = Pick<Mail, 'purpose' | 'recipient' | 'language' | 'what' | 'until'> &
  Partial<Pick<Mail, 'sentTo' | 'binding'>>;

/** Mails are kept for longer than any link in them is valid, and than a registration waits. */
const KEPT_MS = 60 * 86_400_000;

/** The outbox. */
export const mails = () => collectionOf<Mail>('mails');

/**
 * Ends mails whose link or code has expired, and removes old ones, by the clock with which they were created; in a demonstration that is
 * not the database's.
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

/** A mail that has not been sent yet; one without a recipient is finished at once. */
export function newMail({ id, nonce, tokenHash }: MailSecret, content: MailContent, now: Date): Mail {
  return {
    _id: id,
    sentTo: null,
    ...content,
    nonce: content.until === null ? null : nonce,
    tokenHash: content.until === null ? null : tokenHash,
    state: content.recipient === null ? 'ENDED' : 'WAITING',
    ...{ tries: 0, dueAt: now, code: null, handledBy: null, createdAt: now, at: now },
  };
}

/** Puts a mail into the outbox as part of an act. */
export function mailWrite(secret: MailSecret, content: MailContent, now: Date): SideWrite {
  return { into: 'mails', put: { ...newMail(secret, content, now) } };
}

/**
 * Ends earlier mails as part of an act: waiting ones are not sent any more. Their links lead nowhere from then on, unless they are kept.
 */
export function endMails(
  earlier: readonly Readonly<Record<string, unknown>>[],
  now: Date,
  links: 'KEPT' | 'VOID',
): SideWrite[] {
  const secrets = links === 'KEPT' ? {} : { nonce: null, tokenHash: null };
  return earlier.flatMap((mail) => {
    const isOver = mail.state === 'SENT' || mail.state === 'HANDED_OVER' || mail.state === 'ENDED';
    // The worker that took a mail in transit records its outcome.
    if ((isOver || mail.state === 'SENDING') && links === 'KEPT') return [];
    const ended = isOver ? {} : { state: 'ENDED', at: now };
    return [{ into: 'mails', put: { ...mail, _id: String(mail._id), ...secrets, ...ended } }];
  });
}
