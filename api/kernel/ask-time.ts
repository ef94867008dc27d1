import type { Db } from 'mongodb';
import type { Asking } from './judge-time.js';
import { Overloaded } from './outage.js';

/** Asks the primary what time it is. A member that only thinks it is the primary still says its own time, for some seconds at most. */
export async function askTime(db: Db): Promise<Asking> {
  const sent = performance.now();
  const { localTime, isWritablePrimary } = await db.command({ hello: 1 });
  const got = performance.now();
  if (isWritablePrimary !== true || !(localTime instanceof Date))
    throw new Overloaded('No primary says what time it is');
  return { said: localTime.getTime(), sent, got };
}
