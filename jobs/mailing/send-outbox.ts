import { readEnv } from '../../api/kernel/env.js';
import type { MailEnv } from '../../api/kernel/mail-env.js';
import { type Mail, mailSender, mails, markOfAddress } from '../../api/mails/index.js';
import type { JobContext } from '../job-context.js';
import { addressOfMail } from './address-of-mail.js';
import { codeOf, pauseAfter, type SendFailure } from './judge-failure.js';
import type { MailingSettings } from './mail-anchor.js';
import { mailboxFreeFrom, wasToldToday } from './mailbox-limits.js';
import { dueInOutbox, lostInOutbox } from './outbox-due.js';
import { type Letterbox, sendSome } from './send-all.js';
import { writeOutboxMail } from './write-outbox-mail.js';

/** Most attempts for a mail, which take about a day; after that the administrators see that it was not sent. */
const TRIED = 16;

/**
 * Sends the mails of the outbox that are due. One worker takes a mail before it is sent, and a mail that may have been sent is not sent
 * again automatically. Does nothing where this worker has no mail server.
 */
export async function sendOutbox({ clock }: JobContext, { log, signal }: MailingSettings): Promise<void> {
  const settings = readEnv().mail;
  if (!settings) return;
  const now = () => clock.now();
  await mails().updateMany(lostInOutbox(now()), { $set: { state: 'UNKNOWN', code: 'LOST', at: now() } });
  const box = letterbox({ settings, now, log, signal });
  while (!signal.aborted && (await mails().findOne(dueInOutbox(now())))) if (!(await sendSome(box))) return;
}

interface Sending extends MailingSettings {
  readonly settings: MailEnv;
  readonly now: () => Date;
}

function letterbox(sending: Sending): Letterbox<Mail> {
  const { settings, now, signal, log } = sending;
  return {
    ...{ settings, now, signal },
    take: () =>
      mails().findOneAndUpdate(
        dueInOutbox(now()),
        { $set: { state: 'SENDING', at: now() }, $inc: { tries: 1 } },
        { sort: { dueAt: 1, _id: 1 }, returnDocument: 'after' },
      ),
    write: (mail) => write(mail, sending),
    became: async (mail, outcome, next) => {
      const isOver = outcome.state === 'WAITING' && mail.tries >= TRIED;
      await become(mail, isOver ? { state: 'GIVEN_UP', code: outcome.code, at: outcome.at } : outcome);
      if (outcome.state === 'SENT') await recovered();
      else log.warn({ mail: mail._id, tries: mail.tries, code: outcome.code, next }, 'a mail was not sent');
    },
    rest: (failure) => rest(sending, failure),
  };
}

/** The message of a mail; null where it has no recipient any more, or its address has received enough for a day. */
async function write(mail: Mail, { settings, now }: Sending) {
  const at = now();
  const address = await addressOfMail(mail, at);
  const sentTo = address === null ? null : markOfAddress(address);
  if (address === null || sentTo === null || (await wasToldToday(mail, sentTo, at))) {
    await become(mail, { state: 'ENDED', at });
    return null;
  }
  const dueAt = await mailboxFreeFrom(mail, sentTo, at);
  if (dueAt) {
    await become(mail, { state: 'WAITING', code: 'LIMIT', dueAt, at });
    return null;
  }
  const message = await writeOutboxMail(mail, address, settings);
  if (message === null) {
    await become(mail, { state: 'ENDED', at });
    return null;
  }
  await mails().updateOne({ _id: mail._id, tries: mail.tries }, { $set: { sentTo } });
  return message;
}

/** Only the worker that took the mail records its outcome. */
async function become({ _id, tries }: Mail, change: Partial<Mail>): Promise<void> {
  await mails().updateOne({ _id, tries, state: 'SENDING' }, { $set: change });
}

async function rest({ now, log }: Sending, failure: SendFailure): Promise<void> {
  const failures = ((await mailSender().findOne({ _id: 'worker' }))?.failures ?? 0) + 1;
  const restsUntil = new Date(now().getTime() + pauseAfter(failures));
  const fault = codeOf(failure);
  await mailSender().updateOne({ _id: 'worker' }, { $set: { fault, failures, restsUntil } });
  log.warn({ fault, failures, restsUntil }, 'the mail server failed');
}

async function recovered(): Promise<void> {
  await mailSender().updateOne(
    { _id: 'worker', failures: { $gt: 0 } },
    { $set: { failures: 0, fault: null, restsUntil: null } },
  );
}
