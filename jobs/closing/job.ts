import { execute } from '../../api/kernel/execute.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { sourcingCommands } from '../../api/sourcing/index.js';
import { defineJob } from '../define-job.js';
import type { JobContext } from '../job-context.js';

/** An event whose deadline has passed. */
export interface DueEvent {
  readonly eventId: string;
  readonly closesAt: Date;
}

/** The published events whose deadline has certainly passed, longest overdue first. */
export async function dueEvents({ actor, clock }: JobContext, limit = 200): Promise<DueEvent[]> {
  const filter = { state: 'PUBLISHED', closesAt: { $lte: clock.earliest() } };
  const rows = await listRows('SourcingEvent', actor, filter, { sort: { closesAt: 1 }, limit });
  return rows.map(({ _id: eventId, closesAt }) => ({ eventId, closesAt }));
}

/** The earliest deadline of a published event; null where none is published. */
export async function nextDeadline({ actor }: JobContext): Promise<Date | null> {
  const [first] = await listRows('SourcingEvent', actor, { state: 'PUBLISHED' }, { sort: { closesAt: 1 }, limit: 1 });
  return first?.closesAt ?? null;
}

/**
 * Closes an event whose deadline has passed. Any number of workers may try: one closes it, the others find it closed. Where the deadline
 * was put off meanwhile nothing happens, and the event is due again later.
 */
export async function closeDueEvent(eventId: string, context: JobContext): Promise<void> {
  const [event] = await rowsById('SourcingEvent', context.actor, [eventId]);
  if (event?.state !== 'PUBLISHED' || event.closesAt > context.clock.earliest()) return;
  // Keyed by version and not by deadline, since an event that was reopened may keep its deadline.
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
  next: nextDeadline,
  run: ({ eventId }, context) => closeDueEvent(eventId, context),
});
