import { execute } from '../../api/kernel/execute.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { sourcingCommands } from '../../api/sourcing/index.js';
import { defineJob } from '../define-job.js';
import type { JobContext } from '../job-context.js';

/** An event whose deadline has come. */
export interface DueEvent {
  readonly eventId: string;
  readonly closesAt: Date;
}

/** The published events whose deadline has come for sure, the longest overdue first. */
export async function dueEvents({ actor, clock }: JobContext, limit = 200): Promise<DueEvent[]> {
  const filter = { state: 'PUBLISHED', closesAt: { $lte: clock.earliest() } };
  const rows = await listRows('SourcingEvent', actor, filter, { sort: { closesAt: 1 }, limit });
  return rows.map(({ _id: eventId, closesAt }) => ({ eventId, closesAt }));
}

/**
 * Closes an event whose deadline has come. Any number of workers may try: one closes it, the others find it closed. Where
 * the deadline was put off meanwhile nothing happens, and the event is due again later.
 */
export async function closeDueEvent(eventId: string, context: JobContext): Promise<void> {
  const [event] = await rowsById('SourcingEvent', context.actor, [eventId]);
  if (event?.state !== 'PUBLISHED' || event.closesAt > context.clock.earliest()) return;
  // By its version and not by its deadline: what was reopened may keep that.
  const key = `close:${eventId}:${event.rev}`;
  const result = await execute(sourcingCommands.closeEvent, { key, eventId, rev: event.rev }, context);
  if (!isRefusal(result) || ['CONFLICT', 'WRONG_STATE'].includes(result.code)) return;
  throw new Error(`${eventId} could not be closed: ${result.key}`);
}

/** The closing of events at their deadline. */
export const job = defineJob({
  queue: 'sweeping',
  tells: ['eventId'],
  async due(context) {
    if (context.clock.doubt() !== null) return [];
    const due = await dueEvents(context);
    return due.map(({ eventId, closesAt }) => ({
      id: `close:${eventId}:${closesAt.getTime()}`,
      told: { eventId },
      dueAt: closesAt,
    }));
  },
  run: ({ eventId }, context) => closeDueEvent(eventId, context),
});
