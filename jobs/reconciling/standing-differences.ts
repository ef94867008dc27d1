import { MongoServerError } from 'mongodb';
import { collectionOf } from '../../api/kernel/database.js';
import { isOwnLook, type LogDifference, signedLook } from '../../api/trail/index.js';

/**
 * `log_differences`: what is known to be wrong with the stored log; a row ends with the first check of everything that no longer finds the
 * difference.
 */
interface StandingDifference {
  /** Digest of the difference. */
  readonly _id: string;
  readonly since: Date;
  /** The check of everything that has last seen it; null where only an export has found it. */
  readonly seenBy: string | null;
  /** Computed over the whole row, with a key that is not in the database. */
  readonly mac: string;
}

/** Since when a difference is known, and whether the row about it was not written by the platform. */
interface Standing {
  readonly since: Date;
  readonly isForged: boolean;
}

const DUPLICATE_KEY = 11_000;
const standing = () => collectionOf<StandingDifference>('log_differences');

/**
 * Since when a difference has been known without being mended: now, where it is new; null where it is new but no new ones may be raised.
 * `seenBy` is null for callers that do not check everything.
 */
export async function standsSince(
  { digest: _id }: Pick<LogDifference, 'digest'>,
  seenBy: string | null,
  now: Date,
  hasRoom: boolean,
): Promise<Standing | null> {
  const row = await standing().findOne({ _id });
  const own = row && isOwnLook(row) ? row : null;
  if (!own && !hasRoom) return null;
  const { since } = own ?? { since: now };
  const next = signedLook({ _id, since, seenBy: seenBy ?? own?.seenBy ?? null });
  if (row) await standing().replaceOne({ _id }, next);
  else if (!(await isInserted(next))) return standsSince({ digest: _id }, seenBy, now, hasRoom);
  return { since, isForged: row !== null && own === null };
}

/** False where another worker has found the same at the same time. */
async function isInserted(row: StandingDifference): Promise<boolean> {
  try {
    await standing().insertOne(row);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}

/** Forgets what the check, which is complete, no longer found: should it occur again, it is reported again. */
export async function forgetMended(look: string, startedAt: Date): Promise<void> {
  await standing().deleteMany({ seenBy: { $ne: look }, since: { $lt: startedAt } });
}
