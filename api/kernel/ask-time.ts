import type { Db } from 'mongodb';
import { Overloaded } from './outage.js';
import type { AskTime } from './platform-clock.js';
import { noteWritten, writtenIn } from './until-written.js';

/**
 * Asks the primary what time it is. A member that wrongly believes it is the primary answers with its own time, for a few seconds at most.
 */
export async function askTime(db: Db): ReturnType<AskTime> {
  const sent = performance.now();
  const answer = await db.command({ hello: 1 });
  const got = performance.now();
  const { localTime, isWritablePrimary } = answer;
  if (isWritablePrimary !== true || !(localTime instanceof Date))
    throw new Overloaded('No primary says what time it is');
  return { said: localTime.getTime(), sent, got, written: noteWritten(writtenIn(answer), sent) };
}
