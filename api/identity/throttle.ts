import { collectionOf } from '../kernel/database.js';

const WINDOW_MS = 15 * 60_000;

interface ThrottleDocument {
  readonly _id: string;
  readonly count: number;
  readonly endsAt: Date;
}

/**
 * Counts an attempt before it is made, so that parallel guesses count too, and says whether it is over the limit of its
 * window of 15 minutes. Kept in MongoDB, so that all processes count together.
 */
export async function tooMany(key: string, limit: number): Promise<boolean> {
  const now = new Date();
  const fresh = { $gt: ['$endsAt', now] };
  const counter = await collectionOf<ThrottleDocument>('throttles').findOneAndUpdate(
    { _id: key },
    [
      {
        $set: {
          count: { $cond: [fresh, { $add: ['$count', 1] }, 1] },
          endsAt: { $cond: [fresh, '$endsAt', new Date(now.getTime() + WINDOW_MS)] },
        },
      },
    ],
    { upsert: true, returnDocument: 'after' },
  );
  return (counter?.count ?? 1) > limit;
}

/** Forgets the attempts after one that was right. */
export async function forgetAttempts(key: string): Promise<void> {
  await collectionOf<ThrottleDocument>('throttles').deleteOne({ _id: key });
}
