import type { Document } from 'mongodb';
import { collectionOf } from '../kernel/database.js';

const MINUTE_MS = 60_000;
/** Nobody waits longer than this for the next try. */
export const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** A count is forgotten when nothing was tried for so long. */
const FORGOTTEN_MS = 60 * MINUTE_MS;

/** `throttles`: tries under one key. The row goes by the database's time, whatever clock the tries were judged by. */
interface ThrottleDocument {
  readonly _id: string;
  readonly count: number;
  /** Before it nothing under this key is tried; null while nothing has to wait. */
  readonly until: Date | null;
  readonly forgottenAt: Date;
  readonly expiresAt: Date;
  /** Whether the last try went ahead. */
  readonly passed: boolean;
}

/** What a gate lets through at once, and how long the first wait after that is; each further one is twice as long. */
export interface Gate {
  readonly free: number;
  readonly firstWaitMs: number;
}

/** What a gate says: from when on it may be tried again, null where it may be tried now; and the tries counted. */
export interface Passage {
  readonly waitsUntil: Date | null;
  readonly count: number;
}

const throttles = () => collectionOf<ThrottleDocument>('throttles');

/**
 * Counts a try under a key before it is made, so that parallel guesses count too, and says whether it may be made now. Who has
 * waited until the time that was named passes, once; a refused try is not counted and prolongs nothing, so that nobody can keep
 * another waiting by trying on. Kept in MongoDB, so that all processes count together.
 */
export async function pass(key: string, { free, firstWaitMs }: Gate, now: Date): Promise<Passage> {
  const after = await throttles().findOneAndUpdate({ _id: key }, countUnder(free, firstWaitMs, now), {
    upsert: true,
    returnDocument: 'after',
  });
  if (!after) throw new Error(`${key} was not counted`);
  return { waitsUntil: after.passed ? null : after.until, count: after.count };
}

/** Takes back one try that was counted and was none: a right password, or one that another gate held up. */
export async function takeBack(key: string, { free }: Gate): Promise<void> {
  await throttles().updateOne({ _id: key, count: { $gt: 0 } }, [
    { $set: { count: { $subtract: ['$count', 1] } } },
    { $set: { until: { $cond: [{ $lt: ['$count', free] }, null, '$until'] } } },
  ]);
}

function countUnder(free: number, firstWaitMs: number, now: Date): Document[] {
  const isFresh = { $gt: ['$forgottenAt', now] };
  const counted = { $cond: [isFresh, '$count', 0] };
  const waits = { $and: [isFresh, { $gt: ['$until', now] }] };
  const hasWaited = { $and: [isFresh, { $ne: ['$until', null] }, { $lte: ['$until', now] }] };
  const passed = { $and: [{ $not: [waits] }, { $or: [{ $lt: [counted, free] }, hasWaited] }] };
  // 2^10 minutes is longer than anybody waits.
  const doubled = { $pow: [2, { $min: [10, { $max: [0, { $subtract: ['$count', free] }] }] }] };
  const wait = { $min: [LONGEST_WAIT_MS, { $multiply: [firstWaitMs, doubled] }] };
  const mustWait = { $or: [{ $not: ['$passed'] }, { $gte: ['$count', free] }] };
  return [
    { $set: { passed, count: { $add: [counted, { $cond: [passed, 1, 0] }] }, waits } },
    // While somebody waits the time stays as it was named.
    { $set: { until: { $cond: ['$waits', '$until', { $cond: [mustWait, { $add: [now, wait] }, null] }] } } },
    {
      $set: {
        forgottenAt: { $add: [now, FORGOTTEN_MS] },
        expiresAt: { $add: ['$$NOW', FORGOTTEN_MS + LONGEST_WAIT_MS] },
      },
    },
    { $unset: 'waits' },
  ];
}
