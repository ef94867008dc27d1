import type { IndexDescription } from 'mongodb';
import type { LanguageCode } from '../kernel/actor.js';
import { collectionOf } from '../kernel/database.js';

/** `anchor_mailings`: the sending of one day's anchor by mail; there is one once a worker with a mail server began it. */
export interface AnchorMailing {
  /** The day of the anchor. */
  readonly _id: string;
  readonly begunAt: Date;
  /** Whether every recipient has a row of its own. */
  readonly listed: boolean;
  /** Since the server failed: not before then. */
  readonly restsUntil: Date;
  /** How often in a row the server failed. */
  readonly failures: number;
  /** What the server failed with, as a code; null while it works. */
  readonly fault: string | null;
  readonly endedAt: Date | null;
}

/**
 * What has become of a mail. UNKNOWN: the worker or the connection ended between handing it over and the server's answer,
 * and it is not sent again, since nobody is sent a day's anchor twice.
 */
export type AnchorMailState = 'WAITING' | 'SENDING' | 'SENT' | 'REFUSED' | 'GIVEN_UP' | 'UNKNOWN';

/** `anchor_mails`: the mail of one recipient. It holds no address: that is looked up when it is sent. */
export interface AnchorMail {
  /** Day and recipient. */
  readonly _id: string;
  readonly day: string;
  /** A supplier's id, or `office:` and an address of the settings. */
  readonly recipient: string;
  readonly language: LanguageCode;
  readonly state: AnchorMailState;
  readonly tries: number;
  readonly dueAt: Date;
  /** What the last try failed with, as a code; null where none did. */
  readonly code: string | null;
  /** When it came into its state. */
  readonly at: Date;
}

/** Indexes of both collections. How often the last anchors reached whom is kept for 40 days, that they were sent for 400. */
export const mailingIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  anchor_mailings: [
    { key: { endedAt: 1 }, name: 'ended' },
    { key: { begunAt: 1 }, name: 'kept', expireAfterSeconds: 400 * 86_400 },
  ],
  anchor_mails: [
    { key: { day: 1, state: 1, dueAt: 1 }, name: 'due' },
    { key: { at: 1 }, name: 'kept', expireAfterSeconds: 40 * 86_400 },
  ],
};

/** The sendings of the days. */
export const anchorMailings = () => collectionOf<AnchorMailing>('anchor_mailings');

/** The mails of the recipients. */
export const anchorMails = () => collectionOf<AnchorMail>('anchor_mails');

/** The newest sending by mail, as anybody may read it: numbers, and no recipient. Null where none was ever begun. */
export async function lastMailing() {
  const mailing = await anchorMailings().findOne({}, { sort: { _id: -1 } });
  if (!mailing) return null;
  const { _id: day, fault, failures, restsUntil } = mailing;
  const { at, of } = await outcomeOf(day);
  return {
    ...{ day, at, sent: of('SENT'), waiting: of('WAITING') + of('SENDING') },
    ...{ refused: of('REFUSED'), givenUp: of('GIVEN_UP'), unknown: of('UNKNOWN') },
    server: failures === 0 ? null : { fault, failures, restsUntil },
    before: at === null ? await lastSent() : null,
  };
}

/** When the anchor that reached anybody last did so, and how many it reached; null where none did in the last weeks. */
async function lastSent() {
  const mail = await anchorMails().findOne({ state: 'SENT' }, { sort: { day: -1 } });
  if (!mail) return null;
  const { at, of } = await outcomeOf(mail.day);
  return { day: mail.day, at, sent: of('SENT') };
}

/** How many mails of a day are in which state, and when the last was sent. */
async function outcomeOf(day: string) {
  const found = await anchorMails()
    .aggregate<{ _id: AnchorMailState; count: number; at: Date }>([
      { $match: { day } },
      { $group: { _id: '$state', count: { $sum: 1 }, at: { $max: '$at' } } },
    ])
    .toArray();
  return {
    at: found.find(({ _id }) => _id === 'SENT')?.at ?? null,
    of: (state: AnchorMailState) => found.find(({ _id }) => _id === state)?.count ?? 0,
  };
}
