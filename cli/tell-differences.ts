import { randomUUID } from 'node:crypto';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { say } from '../api/kernel/messages.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import type { LogDifference } from '../api/trail/index.js';
import { raiseLogDifference } from '../jobs/reconciling/raise-log-difference.js';

const MOST_TOLD = 100;

/**
 * Where an export has found the database to differ from the bytes of the entries, a line for each; each also becomes an alert to the
 * discipline office. The file is complete by the bytes all the same.
 */
export async function tellDifferences(found: readonly LogDifference[], origin: string): Promise<string[]> {
  const context = {
    ...{ actor: { ...SYSTEM_ACTOR, via: 'cli' as const }, clock: platformClock, origin },
    requestId: randomUUID(),
  };
  for (const difference of found.slice(0, MOST_TOLD)) await raiseLogDifference(difference, null, context);
  return found.map(({ rule, place, subject, purchaseId }) => {
    const of = [subject.type, subject.id, ...(purchaseId === null ? [] : [`of ${purchaseId}`])].join(' ');
    return `DIFFERS ${rule}: ${say('en', `records.audit.${rule}`, { place })} (${of})`;
  });
}

/** Prints them, and sets the exit code to say that something was found wrong. */
export function sayDifferences(lines: readonly string[]): void {
  if (lines.length === 0) return;
  for (const line of lines) console.error(line);
  console.error(
    'The file goes by the bytes of the entries, which are what was signed. The discipline office has been told.',
  );
  process.exitCode = 1;
}
