import { randomUUID } from 'node:crypto';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { Clock } from '../../api/kernel/clock.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { closeEvent } from '../../api/sourcing/index.js';

/**
 * Closes every published event whose deadline has passed and answers how many. Deadlines stand in MongoDB alone: no queue
 * has to live for them to be kept. Where several workers try, the version lets one through.
 */
export async function closeDueEvents(clock: Clock, origin: string): Promise<number> {
  const due = { state: 'PUBLISHED', closesAt: { $lte: clock.now() } };
  const events = await listRows('SourcingEvent', SYSTEM_ACTOR, due, { sort: { closesAt: 1 }, limit: 100 });
  let closed = 0;
  for (const { _id: eventId, rev, closesAt } of events) {
    const ctx = { actor: SYSTEM_ACTOR, clock, origin, requestId: randomUUID() };
    const key = `close:${eventId}:${closesAt.getTime()}`;
    const result = await execute(closeEvent, { key, eventId, rev }, ctx);
    if (!isRefusal(result)) closed++;
    else if (result.code !== 'CONFLICT' && result.code !== 'WRONG_STATE') throw new Error(`${eventId}: ${result.key}`);
  }
  return closed;
}
