import type { TimeDoubt } from '../kernel/clock.js';
import { collectionOf } from '../kernel/database.js';

/** How doubts of the time are told. */
export type ToldDoubt = 'time-uncertain' | 'time-unvouched';

/** A doubt that a worker has met, in `cursors`: since when, and until when where it is over. */
interface DoubtDocument {
  readonly _id: string;
  readonly since: Date;
  readonly endedAt: Date | null;
  readonly detail: string;
}

/** A doubt that comes back within this time is the one before, told once. */
const SAME_MS = 3_600_000;
/** What is over is named for a while, so that a short one is told too. */
const NAMED_MS = 600_000;

const KINDS: readonly ToldDoubt[] = ['time-uncertain', 'time-unvouched'];
const cursors = () => collectionOf<DoubtDocument>('cursors');

/** Puts down that a worker doubts the time, or, with null, that it does no more. However many workers do so, it is told once. */
export async function noteTimeDoubt(doubt: TimeDoubt | null, now: Date): Promise<void> {
  const kind = doubt && kindOf(doubt);
  const over = KINDS.filter((one) => one !== kind);
  await cursors().updateMany({ _id: { $in: [...over] }, endedAt: null }, { $set: { endedAt: now } });
  if (doubt === null || kind === null) return;
  const again = new Date(now.getTime() - SAME_MS);
  await cursors().deleteOne({ _id: kind, endedAt: { $ne: null, $lt: again } });
  await cursors().updateOne(
    { _id: kind },
    { $set: { endedAt: null }, $setOnInsert: { since: now, detail: doubt } },
    { upsert: true },
  );
}

/** The doubts there are at a moment, and those that have just ended. */
export async function timeDoubtsAt(now: Date) {
  const named = { $or: [{ endedAt: null }, { endedAt: { $gt: new Date(now.getTime() - NAMED_MS) } }] };
  const found = await cursors()
    .find({ _id: { $in: [...KINDS] }, ...named })
    .toArray();
  return found.map(({ _id, since, detail }) => ({ kind: kindNamed(_id), since, detail, index: null }));
}

function kindOf(doubt: TimeDoubt): ToldDoubt {
  return doubt === 'unvouched' ? 'time-unvouched' : 'time-uncertain';
}

function kindNamed(id: string): ToldDoubt {
  return id === 'time-unvouched' ? id : 'time-uncertain';
}
