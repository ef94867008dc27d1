import type { Document } from 'mongodb';
import { collectionOf } from '../kernel/database.js';

const MINUTE_MS = 60_000;
/** Nobody waits longer than this for the next try. */
export const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** A count is forgotten when nothing was tried for this long. */
const FORGOTTEN_MS = 60 * MINUTE_MS;

/** `throttles`: tries under one key. MongoDB deletes the row by its own time, whatever clock the tries were judged by. */
interface ThrottleDocument {
  readonly _id: string;
  readonly count: number;
  /** Nothing is tried under this key before this time; null while nothing has to wait. */
  readonly until: Date | null;
  readonly forgottenAt: Date;
  readonly expiresAt: Date;
  /** Whether the last try went ahead. */
  readonly passed: boolean;
}

/** How many tries a gate lets through at once, and how long the first wait after that is; each further one is twice as long. */
export interface Gate {
  readonly free: number;
  readonly firstWaitMs: number;
}

/** The answer of a gate: when the next try is allowed, null where it is allowed now; and the number of tries counted. */
export interface Passage {
  readonly waitsUntil: Date | null;
  readonly count: number;
}

const throttles = () => collectionOf<ThrottleDocument>('throttles');

/**
 * Counts a try under a key before it is made, so that parallel guesses count too, and says whether it may be made now. Whoever has waited
 * until the time given passes, once. A refused try is not counted and prolongs nothing, so that nobody can keep another waiting by trying
 * again and again. Kept in MongoDB, so that all processes count together.
 */
export async function pass(key: string, { free, firstWaitMs }: Gate, now: Date): Promise<Passage> {
  const after = await throttles().findOneAndUpdate({ _id: key }, countUnder(free, firstWaitMs, now), {
    upsert: true,
    returnDocument: 'after',
  });
  if (!after) throw new Error(`${key} was not counted`);
  return { waitsUntil: after.passed ? null : after.until, count: after.count };
}

/** Takes back a try that was counted but should not be: a right password, or one that another gate stopped. */
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
  // 2^10 minutes is longer than anybody has to wait.
  const doubled = { $pow: [2, { $min: [10, { $max: [0, { $subtract: ['$count', free] }] }] }] };
  const wait = { $min: [LONGEST_WAIT_MS, { $multiply: [firstWaitMs, doubled] }] };
  const mustWait = { $or: [{ $not: ['$passed'] }, { $gte: ['$count', free] }] };
  return [
    { $set: { passed, count: { $add: [counted, { $cond: [passed, 1, 0] }] }, waits } },
    // While somebody is waiting, the time given to them does not change.
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
