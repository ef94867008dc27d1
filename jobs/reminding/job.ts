import { collectionOf } from '../../api/kernel/database.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import { writeNotices } from '../../api/notices/index.js';
import type { SourcingEventRow } from '../../api/sourcing/index.js';
import { defineJob } from '../define-job.js';
import type { JobContext } from '../job-context.js';
import { accountsOfSuppliers } from '../notifying/recipients.js';

const HOUR_MS = 3_600_000;

/** Hours before a deadline at which those who have not quoted are reminded. */
export const REMINDER_HOURS = [24, 1] as const;

/** A reminder that has to be sent. */
export interface DueReminder {
  readonly eventId: string;
  readonly closesAt: Date;
  readonly hours: number;
}

/** `reminders`: one that was sent; `_id` is made of event, deadline and hours, so that a new deadline gets reminders of its own. */
interface ReminderDocument {
  readonly _id: string;
  readonly at: Date;
}

/** The reminders whose time has come and that were not sent yet. */
export async function dueReminders({ actor, clock }: JobContext): Promise<DueReminder[]> {
  const now = clock.now().getTime();
  const window = { $gt: new Date(now), $lte: new Date(now + Math.max(...REMINDER_HOURS) * HOUR_MS) };
  const filter = { state: 'PUBLISHED', closesAt: window };
  const events = await listRows('SourcingEvent', actor, filter, { sort: { closesAt: 1 }, limit: 1_000 });
  const due = events.flatMap((event) => dueOf(event, now));
  const sent = await collectionOf<ReminderDocument>('reminders')
    .find({ _id: { $in: due.map(idOf) } })
    .toArray();
  const known = new Set(sent.map(({ _id }) => _id));
  return due.filter((reminder) => !known.has(idOf(reminder)));
}

/** Reminds the invited suppliers who have not quoted. Nobody of the staff learns who was reminded. */
export async function remind(eventId: string, hours: number, context: JobContext): Promise<void> {
  const { actor, clock } = context;
  const left = REMINDER_HOURS.find((known) => known === hours);
  if (left === undefined) throw new Error(`Nobody is reminded ${hours} hours before`);
  const [event] = await rowsById('SourcingEvent', actor, [eventId]);
  if (event?.state !== 'PUBLISHED' || event.closesAt <= clock.now()) return;
  const bids = await listRows('Bid', actor, { eventId, state: 'SUBMITTED' }, { limit: 1_000 });
  const quoted = new Set(bids.map(({ supplierId }) => supplierId));
  const silent = event.invitedSupplierIds.filter((id) => !quoted.has(id));
  const accounts = await accountsOfSuppliers(silent, ['SUPPLIER_SUBMITTER', 'SUPPLIER_DRAFTER']);
  const at = clock.now();
  const occasion = String(event.closesAt.getTime());
  const params = { number: event.number, title: event.title };
  await writeNotices(
    accounts.map((accountId) => ({
      ...{ accountId, kind: `notice.deadline${left}`, params, occasion, at },
      ...{ subjectType: 'SourcingEvent' as const, subjectId: eventId },
    })),
  );
  // Marked after the notices: notices are the same when written twice, while reminders that were marked first might never be sent.
  const _id = idOf({ eventId, closesAt: event.closesAt, hours });
  await collectionOf<ReminderDocument>('reminders').updateOne({ _id }, { $setOnInsert: { at } }, { upsert: true });
}

/** The reminders of an event that are due. Suppliers invited after the time of a reminder have only just been told. */
function dueOf({ _id: eventId, closesAt, publishedAt }: SourcingEventRow, now: number): DueReminder[] {
  return REMINDER_HOURS.filter((hours) => {
    const at = closesAt.getTime() - hours * HOUR_MS;
    return at <= now && (publishedAt?.getTime() ?? 0) <= at;
  }).map((hours) => ({ eventId, closesAt, hours }));
}

function idOf({ eventId, closesAt, hours }: DueReminder): string {
  return `${eventId}:${closesAt.getTime()}:${hours}`;
}

/** Reminds suppliers of deadlines. */
export const job = defineJob({
  queue: 'reminding',
  tells: ['eventId', 'hours'],
  due: async (context) =>
    (await dueReminders(context)).map(({ eventId, closesAt, hours }) => ({
      id: `remind:${eventId}:${closesAt.getTime()}:${hours}`,
      told: { eventId, hours: String(hours) },
      dueAt: new Date(closesAt.getTime() - hours * HOUR_MS),
    })),
  run: ({ eventId, hours }, context) => remind(eventId, Number(hours), context),
});
