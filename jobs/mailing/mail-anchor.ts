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
import { codeOf, judgeFailure, pauseAfter, type SendFailure } from './judge-failure.js';
import { addressOf, recipients } from './list-recipients.js';
import { type MailServer, openMailServer } from './mail-server.js';
import { dueMails, isTooLate, lostMails } from './mailing-due.js';
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

/** Many servers end a connection after a hundred messages. */
const ON_ONE_CONNECTION = 50;

/**
 * Mails the anchor of a day to all who have not had it. Each recipient has a row that says what became of it, taken by one
 * worker before it sends: whoever is killed or runs twice sends nobody the same anchor again. Does nothing where this
 * worker has no mail server.
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
  while (!signal.aborted && (await anchorMails().findOne(dueMails(day, now())))) if (!(await sendSome(mailing))) return;
  if (!(await anchorMails().findOne({ day, state: { $in: ['WAITING', 'SENDING'] } }))) await end(day, now());
}

/** Gives every recipient a row; one that is there already stays as it is. */
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

/** Sends what is due over one connection; answers false where the server failed and the rest must wait. */
async function sendSome(mailing: Mailing): Promise<boolean> {
  const { anchor, settings, now, signal } = mailing;
  const server = await openMailServer(settings);
  if ('code' in server) {
    await rest(mailing, server);
    return false;
  }
  try {
    for (let sent = 0; sent < ON_ONE_CONNECTION && !signal.aborted; sent++) {
      const mail = await take(anchor.day, now());
      if (!mail) return true;
      const failure = await sendOne(mail, server, mailing);
      if (failure) {
        await rest(mailing, failure);
        return false;
      }
    }
    return true;
  } finally {
    server.close();
  }
}

/** Takes a mail that is due, so that no other worker does; null where there is none. */
async function take(day: string, now: Date): Promise<AnchorMail | null> {
  const taken = { $set: { state: 'SENDING' as const, at: now }, $inc: { tries: 1 } };
  return anchorMails().findOneAndUpdate(dueMails(day, now), taken, {
    sort: { dueAt: 1, _id: 1 },
    returnDocument: 'after',
  });
}

/** Sends a mail and records what became of it; answers the failure where it is the server's and not the mail's alone. */
async function sendOne(mail: AnchorMail, server: MailServer, mailing: Mailing): Promise<SendFailure | null> {
  const { anchor, settings, now, log } = mailing;
  const address = await addressOf(mail.recipient, settings);
  // The person was erased, or the supplier suspended, since the list was made.
  if (address === null) {
    await anchorMails().deleteOne({ _id: mail._id, tries: mail.tries });
    return null;
  }
  const failure = await server.send(await writeMail(mail, address, anchor, settings));
  if (!failure) {
    await became(mail, { state: 'SENT', code: null, at: now() });
    await recovered(mail.day);
    return null;
  }
  const { next, serverFailed } = judgeFailure(failure);
  const code = codeOf(failure);
  log.warn({ mail: mail._id, tries: mail.tries, code, next }, 'an anchor was not mailed');
  const dueAt = new Date(now().getTime() + pauseAfter(mail.tries));
  await became(
    mail,
    next === 'AGAIN' ? { state: 'WAITING', code, at: now(), dueAt } : { state: next, code, at: now() },
  );
  return serverFailed ? failure : null;
}

/** Only whoever took the mail says what became of it. */
async function became({ _id, tries }: AnchorMail, change: Partial<AnchorMail>): Promise<void> {
  await anchorMails().updateOne({ _id, tries }, { $set: change });
}

/** The server failed: nothing more is sent for a while, which grows with each failure. */
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

/** Ends a mailing: whoever was not reached is given up. Where another worker is just sending, that says what came of it. */
async function end(day: string, now: Date): Promise<void> {
  await anchorMails().updateMany({ day, state: 'SENDING' }, { $set: { state: 'UNKNOWN', at: now } });
  await anchorMails().updateMany({ day, state: 'WAITING' }, { $set: { state: 'GIVEN_UP', at: now } });
  await anchorMailings().updateOne({ _id: day, endedAt: null }, { $set: { endedAt: now } });
}
