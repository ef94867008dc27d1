import { collectionOf } from '../../api/kernel/database.js';
import type { LogDifference } from '../../api/trail/index.js';

/** `log_differences`: what is known to be wrong with what is kept of the log; it ends with the first whole look that finds it no more. */
interface StandingDifference {
  /** Digest of the difference. */
  readonly _id: string;
  readonly since: Date;
  /** The whole look that has seen it last; null where only an export has met it. */
  readonly seenBy: string | null;
}

const standing = () => collectionOf<StandingDifference>('log_differences');

/** Since when a difference is known without having been mended meanwhile: now, where it is new. `seenBy` is null for who does not look at the whole. */
export async function standsSince({ digest }: LogDifference, seenBy: string | null, now: Date): Promise<Date> {
  const row = await standing().findOneAndUpdate(
    { _id: digest },
    seenBy === null ? { $setOnInsert: { seenBy, since: now } } : { $set: { seenBy }, $setOnInsert: { since: now } },
    { upsert: true, returnDocument: 'after' },
  );
  return row?.since ?? now;
}

/** Forgets what the look, which has come to its end, has found no more: should it come again, it is told again. */
export async function forgetMended(look: string, startedAt: Date): Promise<void> {
  await standing().deleteMany({ seenBy: { $ne: look }, since: { $lt: startedAt } });
}
