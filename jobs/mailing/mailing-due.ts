import { type AnchorMailing, anchorMailings, anchorMails, type TrailAnchorRow } from '../../api/anchors/index.js';
import { readEnv } from '../../api/kernel/env.js';
import { listRows } from '../../api/kernel/reads.js';
import type { JobContext } from '../job-context.js';

const HOUR_MS = 3_600_000;
/** How long mails of an anchor are tried. The next anchor proves everything that this one does, so giving up loses nothing. */
const TRIED_MS = 20 * HOUR_MS;
/** A mail in transit for longer than any step of SMTP may take was left by a worker that was killed. */
const LOST_MS = 15 * 60_000;

/** The day whose anchor has to be mailed now, or whose mailing has to be ended; null where there is none, or no mail server is set. */
export async function mailingDue({ actor, clock }: JobContext): Promise<string | null> {
  if (!readEnv().mail) return null;
  const now = clock.now();
  const [newest] = await listRows('TrailAnchor', actor, {}, { sort: { day: -1 }, limit: 1 });
  if (!newest) return null;
  const old = await anchorMailings().findOne({ endedAt: null, _id: { $ne: newest.day } });
  if (old) return old._id;
  const mailing = await anchorMailings().findOne({ _id: newest.day });
  if (!mailing) return isTooLate(newest, now) ? null : newest.day;
  if (mailing.endedAt) return null;
  return isTooLate(newest, now) || (await hasWork(mailing, now)) ? newest.day : null;
}

/** Whether it is too late to mail an anchor, even to recipients that were not reached. */
export function isTooLate({ createdAt }: Pick<TrailAnchorRow, 'createdAt'>, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > TRIED_MS;
}

/** The mails of a day whose sending worker was killed. */
export function lostMails(day: string, now: Date) {
  return { day, state: 'SENDING' as const, at: { $lt: new Date(now.getTime() - LOST_MS) } };
}

/** The mails of a day that may be sent now. */
export function dueMails(day: string, now: Date) {
  return { day, state: 'WAITING' as const, dueAt: { $lte: now } };
}

async function hasWork({ _id: day, listed, restsUntil }: AnchorMailing, now: Date): Promise<boolean> {
  if (restsUntil > now) return false;
  if (!listed) return true;
  if (await anchorMails().findOne({ $or: [dueMails(day, now), lostMails(day, now)] })) return true;
  // Nothing is left to send, so the mailing has to be ended.
  return (await anchorMails().findOne({ day, state: { $in: ['WAITING', 'SENDING'] } })) === null;
}
