import type { Document } from 'mongodb';
import { collectionOf } from './database.js';

/** So many within so long. */
export interface Limit {
  readonly count: number;
  readonly withinMs: number;
}

/** `throttles`: when something was done under a key, as far back as its longest limit looks. */
interface RateDocument {
  readonly _id: string;
  readonly times: readonly Date[];
  readonly passed: boolean;
  readonly expiresAt: Date;
}

/**
 * Counts one more under a key, unless that is more than a limit allows: answers from when on it is allowed again, null where it
 * is now. What was refused is not counted, so that nobody waits longer for having tried. Kept in MongoDB, so that all processes
 * count together.
 */
export async function withinLimits(key: string, limits: readonly Limit[], now: Date): Promise<Date | null> {
  const after = await collectionOf<RateDocument>('throttles').findOneAndUpdate({ _id: key }, counted(limits, now), {
    upsert: true,
    returnDocument: 'after',
  });
  if (!after) throw new Error(`${key} was not counted`);
  return after.passed ? null : freeAgain(after.times, limits);
}

/** When the last of the limits that are reached has room again; null where none is reached. */
export function freeAgain(times: readonly Date[], limits: readonly Limit[]): Date | null {
  const frees = limits.flatMap(({ count, withinMs }) => {
    const oldest = times.at(-count);
    return oldest ? [oldest.getTime() + withinMs] : [];
  });
  return frees.length === 0 ? null : new Date(Math.max(...frees));
}

function counted(limits: readonly Limit[], now: Date): Document[] {
  const longest = Math.max(...limits.map(({ withinMs }) => withinMs));
  const since = (ms: number) => ({
    $filter: { input: '$times', cond: { $gt: ['$$this', new Date(now.getTime() - ms)] } },
  });
  const hasRoom = limits.map(({ count, withinMs }) => ({ $lt: [{ $size: since(withinMs) }, count] }));
  return [
    { $set: { times: { $ifNull: ['$times', []] } } },
    { $set: { times: since(longest) } },
    { $set: { passed: { $and: hasRoom }, expiresAt: { $add: ['$$NOW', longest] } } },
    { $set: { times: { $cond: ['$passed', { $concatArrays: ['$times', [now]] }, '$times'] } } },
  ];
}
