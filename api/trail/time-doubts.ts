import type { TimeDoubt } from '../kernel/clock.js';
import { collectionOf } from '../kernel/database.js';

/** The kinds under which doubts about the time are reported. */
export type ToldDoubt = 'time-uncertain' | 'time-unvouched';

/** A doubt that a worker had about the time, in `cursors`: since when, and until when where it has ended. */
interface DoubtDocument {
  readonly _id: string;
  readonly since: Date;
  readonly endedAt: Date | null;
  readonly detail: string;
}

/** A doubt that returns within this time is the same one, and is reported once. */
const SAME_MS = 3_600_000;
/** A doubt is still shown for this long after it has ended, so that short ones are seen too. */
const NAMED_MS = 600_000;

const KINDS: readonly ToldDoubt[] = ['time-uncertain', 'time-unvouched'];
const cursors = () => collectionOf<DoubtDocument>('cursors');

/** Records that a worker doubts the time or, with null, that it no longer does. It is reported once, however many workers do. */
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

/** The doubts at a moment, including those that have just ended. */
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
