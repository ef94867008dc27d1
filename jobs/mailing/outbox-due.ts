import { readEnv } from '../../api/kernel/env.js';
import { clearOldMails, mailSender, mails, noteSender } from '../../api/mails/index.js';
import type { JobContext } from '../job-context.js';

/** A mail in transit for longer than any step of SMTP may take was left by a worker that was killed. */
const LOST_MS = 15 * 60_000;
/** How often this worker records whether it has a mail server. */
const NOTED_MS = 60_000;

let noted: { readonly hasServer: boolean; readonly at: number } | null = null;

/** Whether mails of the outbox have to be sent now. Also records, once a minute, whether this worker has a mail server at all. */
export async function outboxIsDue({ clock }: JobContext): Promise<boolean> {
  const hasServer = readEnv().mail !== null;
  const now = clock.now();
  if (noted?.hasServer !== hasServer || performance.now() - noted.at > NOTED_MS) {
    await noteSender(hasServer, now);
    await clearOldMails(now);
    noted = { hasServer, at: performance.now() };
  }
  if (!hasServer) return false;
  if (await mailSender().findOne({ _id: 'worker', restsUntil: { $gt: now } })) return false;
  return (await mails().findOne({ $or: [dueInOutbox(now), lostInOutbox(now)] })) !== null;
}

/** The mails that may be sent now. */
export function dueInOutbox(now: Date) {
  return { state: 'WAITING' as const, dueAt: { $lte: now } };
}

/** The mails whose sending worker was killed. */
export function lostInOutbox(now: Date) {
  return { state: 'SENDING' as const, at: { $lt: new Date(now.getTime() - LOST_MS) } };
}
