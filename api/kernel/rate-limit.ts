import type { Document } from 'mongodb';
import { collectionOf } from './database.js';

/** At most `count` times within `withinMs`. */
export interface Limit {
  readonly count: number;
  readonly withinMs: number;
}

/** `throttles`: when something was done under a key, as far back as the key's longest limit reaches. */
interface RateDocument {
  readonly _id: string;
  readonly times: readonly Date[];
  /** Things counted under a mark of their own, so that each counts once however often it is asked for. */
  readonly marks: readonly { readonly mark: string; readonly at: Date }[];
  readonly passed: boolean;
  readonly expiresAt: Date;
}

/**
 * Counts one more under a key, unless that exceeds a limit. Answers when it is allowed again; null where it is allowed now. What was
 * refused is not counted, so nobody waits longer for having tried; something with a mark that was counted before is allowed and not counted
 * again. Kept in MongoDB, so that all processes count together.
 */
export async function withinLimits(
  key: string,
  limits: readonly Limit[],
  now: Date,
  mark: string | null = null,
): Promise<Date | null> {
  const update = counted(limits, now, mark);
  const after = await collectionOf<RateDocument>('throttles').findOneAndUpdate({ _id: key }, update, {
    upsert: true,
    returnDocument: 'after',
  });
  if (!after) throw new Error(`${key} was not counted`);
  return after.passed ? null : freeAgain(after.times, limits);
}

/** When the last of the limits reached has room again; null where none is reached. */
export function freeAgain(times: readonly Date[], limits: readonly Limit[]): Date | null {
  const frees = limits.flatMap(({ count, withinMs }) => {
    const oldest = times.at(-count);
    return oldest ? [oldest.getTime() + withinMs] : [];
  });
  return frees.length === 0 ? null : new Date(Math.max(...frees));
}

function counted(limits: readonly Limit[], now: Date, mark: string | null): Document[] {
  const longest = Math.max(...limits.map(({ withinMs }) => withinMs));
  const after = (ms: number) => new Date(now.getTime() - ms);
  const since = (ms: number) => ({ $filter: { input: '$times', cond: { $gt: ['$$this', after(ms)] } } });
  const lately = { $filter: { input: '$marks', cond: { $gt: ['$$this.at', after(longest)] } } };
  const hasRoom = limits.map(({ count, withinMs }) => ({ $lt: [{ $size: since(withinMs) }, count] }));
  const isKnown = mark === null ? false : { $in: [{ $literal: mark }, '$marks.mark'] };
  const isNew = { $and: ['$passed', { $not: [isKnown] }] };
  const marked = mark === null ? [] : [{ mark: { $literal: mark }, at: now }];
  return [
    { $set: { times: { $ifNull: ['$times', []] }, marks: { $ifNull: ['$marks', []] } } },
    { $set: { times: since(longest), marks: lately } },
    { $set: { passed: { $or: [isKnown, { $and: hasRoom }] }, expiresAt: { $add: ['$$NOW', longest] } } },
    {
      $set: {
        times: { $cond: [isNew, { $concatArrays: ['$times', [now]] }, '$times'] },
        marks: { $cond: [isNew, { $concatArrays: ['$marks', marked] }, '$marks'] },
      },
    },
  ];
}
