import type { Db } from 'mongodb';
import type { Asking } from './judge-time.js';
import { Overloaded } from './outage.js';

/**
 * Asks the primary what time it is. A member that wrongly believes it is the primary answers with its own time, for a few seconds at most.
 */
export async function askTime(db: Db): Promise<Asking> {
  const sent = performance.now();
  const { localTime, isWritablePrimary } = await db.command({ hello: 1 });
  const got = performance.now();
  if (isWritablePrimary !== true || !(localTime instanceof Date))
    throw new Overloaded('No primary says what time it is');
  return { said: localTime.getTime(), sent, got };
}
