import { MongoServerError } from 'mongodb';
import { collectionOf } from '../../api/kernel/database.js';
import { isOwnLook, type LogDifference, signedLook } from '../../api/trail/index.js';

/** `log_differences`: what is known to be wrong with what is kept of the log; it ends with the first whole look that finds it no more. */
interface StandingDifference {
  /** Digest of the difference. */
  readonly _id: string;
  readonly since: Date;
  /** The whole look that has seen it last; null where only an export has met it. */
  readonly seenBy: string | null;
  /** Over all of it, with a key that is not in the database. */
  readonly mac: string;
}

/** Since when a difference is known, and whether what the database kept of that was not written by the platform. */
interface Standing {
  readonly since: Date;
  readonly isForged: boolean;
}

const DUPLICATE_KEY = 11_000;
const standing = () => collectionOf<StandingDifference>('log_differences');

/**
 * Since when a difference is known without having been mended meanwhile: now, where it is new, unless there is no room for new ones; then
 * null. `seenBy` is null for who does not look at the whole.
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

/** False where another has met the same at once. */
async function isInserted(row: StandingDifference): Promise<boolean> {
  try {
    await standing().insertOne(row);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}

/** Forgets what the look, which has come to its end, has found no more: should it come again, it is told again. */
export async function forgetMended(look: string, startedAt: Date): Promise<void> {
  await standing().deleteMany({ seenBy: { $ne: look }, since: { $lt: startedAt } });
}
