import { aboutNote, type LookStep } from '../../api/trail/index.js';
import type { JobContext } from '../job-context.js';
import { raiseDifference } from './raise-difference.js';
import { raiseLogDifference } from './raise-log-difference.js';

/** Most new alerts from one check. Beyond this, something happened to the whole database, and more alerts would tell nothing new. */
const MOST_NEW = 200;

/** The check that raises alerts. */
interface Raising {
  readonly id: string;
  /** Whether it is a check of everything. */
  readonly isWhole: boolean;
  /** Number of new alerts that it has raised already. */
  readonly raised: number;
}

/**
 * Raises an alert for each difference that has none, as long as the check may raise new ones; known differences do not count. Where there
 * are more, one alert says so. Answers how many are new.
 */
export async function raiseDifferences(
  differences: LookStep['differences'],
  { id, isWhole, raised }: Raising,
  context: JobContext,
): Promise<number> {
  const look = isWhole ? id : null;
  let fresh = 0;
  let isTooMany = false;
  for (const found of differences) {
    const hasRoom = raised + fresh < MOST_NEW;
    const was =
      'place' in found
        ? await raiseLogDifference(found, look, context, hasRoom)
        : await raiseDifference(found, context, hasRoom);
    if (was === 'new') fresh++;
    isTooMany ||= was === 'no room';
  }
  if (isTooMany) await raiseLogDifference(aboutNote('Entry', { rule: 'MORE_NEW', place: id }), look, context);
  return fresh;
}
