import {
  type AnchorMail,
  type AnchorMailing,
  anchorMailings,
  anchorMails,
  type TrailAnchorRow,
} from '../../api/anchors/index.js';
import { readEnv } from '../../api/kernel/env.js';
import type { MailEnv } from '../../api/kernel/mail-env.js';
import { listRows } from '../../api/kernel/reads.js';
import type { JobContext } from '../job-context.js';
import type { Log } from '../log.js';
import { codeOf, pauseAfter, type SendFailure } from './judge-failure.js';
import { addressOf, recipients } from './list-recipients.js';
import { dueMails, isTooLate, lostMails } from './mailing-due.js';
import { type Letterbox, sendSome } from './send-all.js';
import { writeMail } from './write-mail.js';

/** What the job runs with. */
export interface MailingSettings {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** A mailing under way. */
interface Mailing extends MailingSettings {
  readonly anchor: TrailAnchorRow;
  readonly settings: MailEnv;
  readonly now: () => Date;
}

/**
 * Mails the anchor of a day to everybody who has not received it. Each recipient has a row with the outcome, which one worker takes before
 * it sends: a worker that is killed, or a job that runs twice, sends nobody the same anchor again. Does nothing where this worker has no
 * mail server.
 */
export async function mailAnchor(
  day: string,
  { actor, clock }: JobContext,
  { log, signal }: MailingSettings,
): Promise<void> {
  const settings = readEnv().mail;
  const [anchor] = await listRows('TrailAnchor', actor, { day: { $gte: day } }, { sort: { day: -1 }, limit: 1 });
  if (!settings || !anchor) return;
  const now = () => clock.now();
  if (anchor.day !== day || isTooLate(anchor, now())) return end(day, now());
  const mailing = { anchor, settings, now, log, signal };
  await begin(mailing);
  if (await anchorMailings().findOne({ _id: day, restsUntil: { $gt: now() } })) return;
  await anchorMails().updateMany(lostMails(day, now()), { $set: { state: 'UNKNOWN', at: now() } });
  const box = letterbox(mailing);
  while (!signal.aborted && (await anchorMails().findOne(dueMails(day, now())))) if (!(await sendSome(box))) return;
  if (!(await anchorMails().findOne({ day, state: { $in: ['WAITING', 'SENDING'] } }))) await end(day, now());
}

/** Gives every recipient a row; an existing one stays as it is. */
async function begin({ anchor: { day }, settings, now }: Mailing): Promise<void> {
  const at = now();
  const fresh: Omit<AnchorMailing, '_id'> = {
    ...{ begunAt: at, listed: false, restsUntil: at, failures: 0, fault: null, endedAt: null },
  };
  await anchorMailings().updateOne({ _id: day }, { $setOnInsert: fresh }, { upsert: true });
  if ((await anchorMailings().findOne({ _id: day }))?.listed) return;
  for await (const some of recipients(settings)) {
    const rows = some.map(
      ({ recipient, language }): Omit<AnchorMail, '_id'> => ({
        ...{ day, recipient, language, state: 'WAITING', tries: 0, dueAt: at, code: null, at },
      }),
    );
    const operations = rows.map((row) => ({
      updateOne: { filter: { _id: `${day}:${row.recipient}` }, update: { $setOnInsert: row }, upsert: true },
    }));
    if (operations.length > 0) await anchorMails().bulkWrite(operations, { ordered: false });
  }
  await anchorMailings().updateOne({ _id: day }, { $set: { listed: true } });
}

/** The mails of the day that are to be sent. */
function letterbox(mailing: Mailing): Letterbox<AnchorMail> {
  const { anchor, settings, now, signal, log } = mailing;
  return {
    ...{ settings, now, signal },
    take: () => take(anchor.day, now()),
    write: async (mail) => {
      const address = await addressOf(mail.recipient, settings);
      if (address !== null) return writeMail(mail, address, anchor, settings);
      // The person was erased, or the supplier suspended, since the list was made.
      await anchorMails().deleteOne({ _id: mail._id, tries: mail.tries });
      return null;
    },
    became: async (mail, outcome, next) => {
      await became(mail, outcome);
      if (outcome.state === 'SENT') await recovered(mail.day);
      else log.warn({ mail: mail._id, tries: mail.tries, code: outcome.code, next }, 'an anchor was not mailed');
    },
    rest: (failure) => rest(mailing, failure),
  };
}

/** Takes a mail that is due, so that no other worker does; null where there is none. */
async function take(day: string, now: Date): Promise<AnchorMail | null> {
  const taken = { $set: { state: 'SENDING' as const, at: now }, $inc: { tries: 1 } };
  return anchorMails().findOneAndUpdate(dueMails(day, now), taken, {
    sort: { dueAt: 1, _id: 1 },
    returnDocument: 'after',
  });
}

/** Only the worker that took the mail records its outcome. */
async function became({ _id, tries }: AnchorMail, change: Partial<AnchorMail>): Promise<void> {
  await anchorMails().updateOne({ _id, tries }, { $set: change });
}

/** The server failed: nothing is sent for a while, which grows with each failure. */
async function rest({ anchor: { day }, now, log }: Mailing, failure: SendFailure): Promise<void> {
  const failures = ((await anchorMailings().findOne({ _id: day }))?.failures ?? 0) + 1;
  const restsUntil = new Date(now().getTime() + pauseAfter(failures));
  const fault = codeOf(failure);
  await anchorMailings().updateOne({ _id: day }, { $set: { fault, failures, restsUntil } });
  log.warn({ fault, failures, restsUntil }, 'the mail server failed');
}

async function recovered(day: string): Promise<void> {
  await anchorMailings().updateOne({ _id: day, failures: { $gt: 0 } }, { $set: { failures: 0, fault: null } });
}

/** Ends a mailing: recipients not reached so far are given up. A worker that is sending at this moment records its own outcome. */
async function end(day: string, now: Date): Promise<void> {
  await anchorMails().updateMany({ day, state: 'SENDING' }, { $set: { state: 'UNKNOWN', at: now } });
  await anchorMails().updateMany({ day, state: 'WAITING' }, { $set: { state: 'GIVEN_UP', at: now } });
  await anchorMailings().updateOne({ _id: day, endedAt: null }, { $set: { endedAt: now } });
}
