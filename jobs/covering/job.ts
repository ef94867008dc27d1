import { randomBytes } from 'node:crypto';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { cover } from '../../api/trail/index.js';
import { COVER_PLANS, type CoverPlan, nextCover } from '../../schema/trail/next-cover.js';
import { defineJob } from '../define-job.js';
import type { JobContext } from '../job-context.js';

const AT_ONCE = 100;
const plans = () => collectionOf<CoverPlan>(COVER_PLANS);

/** Ids of the events for which a cover entry is due, or whose next one has to be drawn. */
export async function coversDue({ clock }: JobContext): Promise<string[]> {
  const due = { $or: [{ nextAt: { $lte: clock.now() } }, { nextAt: null, left: { $gt: 0 } }] };
  const found = await plans()
    .find({ ...due, left: { $gt: 0 } }, { projection: { _id: 1 }, limit: AT_ONCE })
    .toArray();
  return found.map(({ _id }) => _id);
}

/** When the next cover entry is due that was drawn; null where none was. */
export async function nextCoverAt(): Promise<Date | null> {
  const next = await plans().findOne({ left: { $gt: 0 }, nextAt: { $ne: null } }, { sort: { nextAt: 1 } });
  return next?.nextAt ?? null;
}

/**
 * Writes the cover entry that is due for an event, and draws when the next one is. Any number of workers may try. Entries missed during an
 * outage are not written all at once, which would be a pattern.
 */
export async function writeCover(eventId: string, context: JobContext): Promise<void> {
  const plan = await plans().findOne({ _id: eventId });
  if (!plan) return;
  const now = context.clock.now();
  if (plan.nextAt !== null && plan.nextAt <= now && now < plan.until) {
    const key = `cover:${eventId}:${plan.until.getTime()}:${plan.left}`;
    const result = await execute(cover, { key, eventId }, context);
    if (isRefusal(result) && !['CONFLICT', 'NOT_FOUND'].includes(result.code))
      throw new Error(`a cover entry was refused: ${result.key}`);
  }
  await drawNext(eventId, now);
}

async function drawNext(eventId: string, now: Date): Promise<void> {
  const plan = await plans().findOne({ _id: eventId });
  if (!plan) return;
  const { left, until, nextAt } = plan;
  if (left === 0 || until <= now) {
    await plans().deleteOne({ _id: eventId, left, until });
    return;
  }
  // Drawn once, by whichever worker is faster.
  if (nextAt === null)
    await plans().updateOne(
      { _id: eventId, left, until, nextAt: null },
      { $set: { nextAt: nextCover(plan, now, random) } },
    );
}

/** From the operating system's random source: nobody may foresee when the next one is due. */
function random(): number {
  return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

/** Cover entries for events, which hide who bids when. */
export const job = defineJob({
  queue: 'sweeping',
  tells: ['coverOf'],
  due: async (context) => (await coversDue(context)).map((coverOf) => ({ id: `cover:${coverOf}`, told: { coverOf } })),
  next: nextCoverAt,
  run: ({ coverOf }, context) => writeCover(coverOf, context),
});
