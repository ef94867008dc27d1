import { beginningOfLog, currentPolicy, type LogDifference, type LogPlace, lookAtLog } from '../../api/trail/index.js';

/** Checks everything that the database stores of the log, in small steps. */
export async function lookAtWholeLog(now: Date, limit = 256): Promise<LogDifference[]> {
  const differences: LogDifference[] = [];
  for (let place: LogPlace | null = beginningOfLog; place; ) {
    const step = await lookAtLog(place, { policy: currentPolicy(), now, limit });
    differences.push(...step.differences);
    place = step.next;
  }
  return differences;
}
