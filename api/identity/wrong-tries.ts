import { collectionOf } from '../kernel/database.js';
import { placeOf, type Try } from './sign-in-gates.js';

const DAY_MS = 86_400_000;
/** How long the person can still be told, and how long tries of an unknown login are kept. */
const TOLD_MS = 90 * DAY_MS;
const FORGOTTEN_MS = 3_600_000;

/** How often an account's password was tried in vain elsewhere since its person last signed in. */
export interface TriedElsewhere {
  readonly count: number;
  readonly since: Date;
}

interface WrongTries {
  readonly _id: string;
  readonly count?: number;
  readonly since?: Date;
  /** In the row of a place: its own part of them. */
  readonly untold?: number;
  readonly expiresAt: Date;
}

const throttles = () => collectionOf<WrongTries>('throttles');

/** The key of what a person is told at the next sign-in. */
export function wrongKey({ audience, login }: Pick<Try, 'audience' | 'login'>): string {
  return `wrong:${audience}:${login}`;
}

/** Records a wrong password. An unknown login is recorded too, so that the answer takes equally long. */
export async function noteWrongTry(tried: Try, isKnown: boolean, now: Date): Promise<void> {
  const kept = isKnown ? TOLD_MS : FORGOTTEN_MS;
  const more = { count: { $add: [{ $ifNull: ['$count', 0] }, 1] }, since: { $ifNull: ['$since', now] } };
  await Promise.all([
    throttles().updateOne({ _id: wrongKey(tried) }, [{ $set: { ...more, expiresAt: { $add: ['$$NOW', kept] } } }], {
      upsert: true,
    }),
    throttles().updateOne({ _id: placeOf(tried) }, { $inc: { untold: 1 } }),
  ]);
}

/** What a person who has just signed in is told, once; null where nobody else tried. */
export async function tellWrongTries(tried: Try): Promise<TriedElsewhere | null> {
  const [all, own] = await Promise.all([
    throttles().findOneAndDelete({ _id: wrongKey(tried) }),
    throttles().findOneAndUpdate({ _id: placeOf(tried) }, { $unset: { untold: 1 } }),
  ]);
  const count = (all?.count ?? 0) - (own?.untold ?? 0);
  return all?.since && count > 0 ? { count, since: all.since } : null;
}
