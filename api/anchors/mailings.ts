import type { IndexDescription } from 'mongodb';
import type { LanguageCode } from '../kernel/actor.js';
import { collectionOf } from '../kernel/database.js';

/** `anchor_mailings`: the mailing of one day's anchor; it exists once a worker with a mail server has begun it. */
export interface AnchorMailing {
  /** The day of the anchor. */
  readonly _id: string;
  readonly begunAt: Date;
  /** Whether every recipient has a row of its own. */
  readonly listed: boolean;
  /** After a failure of the server, nothing is sent before this time. */
  readonly restsUntil: Date;
  /** How often in a row the server has failed. */
  readonly failures: number;
  /** The code of the server's failure; null while it works. */
  readonly fault: string | null;
  readonly endedAt: Date | null;
}

/**
 * The state of a mail. UNKNOWN: the worker or the connection ended between handing it over and the server's answer; it is not sent again,
 * since nobody shall get a day's anchor twice.
 */
export type AnchorMailState = 'WAITING' | 'SENDING' | 'SENT' | 'REFUSED' | 'GIVEN_UP' | 'UNKNOWN';

/** `anchor_mails`: the mail to one recipient. It contains no address, which is looked up when it is sent. */
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
  /** The code of the last failure; null where there was none. */
  readonly code: string | null;
  /** When it got into its state. */
  readonly at: Date;
}

/** Indexes of both collections. Who was reached by the last anchors is kept for 40 days, that they were sent for 400. */
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

/** The mailings of each day. */
export const anchorMailings = () => collectionOf<AnchorMailing>('anchor_mailings');

/** The mails of the recipients. */
export const anchorMails = () => collectionOf<AnchorMail>('anchor_mails');

/** The newest mailing, as anybody may read it: numbers, but no recipients. Null where none was ever begun. */
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

/** When an anchor last reached anybody, and how many recipients; null where none did in the last weeks. */
async function lastSent() {
  const mail = await anchorMails().findOne({ state: 'SENT' }, { sort: { day: -1 } });
  if (!mail) return null;
  const { at, of } = await outcomeOf(mail.day);
  return { day: mail.day, at, sent: of('SENT') };
}

/** How many mails of a day are in which state, and when the last one was sent. */
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
