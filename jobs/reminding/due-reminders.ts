import { collectionOf } from '../../api/kernel/database.js';
import { listFields } from '../../api/kernel/reads.js';
import type { RowFilter } from '../../api/kernel/subjects.js';
import { dueOf, WAITING, type Waiting } from '../../api/purchases/index.js';
import { businessDay } from '../../schema/kernel/calendar.js';
import type { WaitingDue } from '../../schema/kernel/derive/tables.js';
import type { JobContext } from '../job-context.js';
import { EARLIEST_MS, type Stage, stageOf } from './stages.js';

/** Waiting work with a time by which it is due. */
export interface DueWaiting extends Waiting {
  readonly due: WaitingDue;
}

/** A reminder that has to be sent: the move that waits, and the row it waits on. */
export interface DueReminder extends Stage {
  readonly move: string;
  readonly subjectId: string;
  readonly dueAt: Date;
}

/** `reminders`: one that was sent. */
interface ReminderDocument {
  readonly _id: string;
  readonly at: Date;
}

/** Reminders of one kind that are found at a time; the others follow in the next rounds. */
const AT_ONCE = 200;

/** All work with a due time that waits for somebody, by its move. */
export const DUE_WAITING: ReadonlyMap<string, DueWaiting> = new Map(
  WAITING.flatMap(({ due, ...waiting }) => (due ? [[waiting.move, { ...waiting, due }] as const] : [])),
);

const sent = () => collectionOf<ReminderDocument>('reminders');

/** The reminders whose time has come and that were not sent yet. */
export async function dueReminders({ actor, clock }: JobContext): Promise<DueReminder[]> {
  const now = clock.now();
  const all: DueReminder[] = [];
  for (const waiting of DUE_WAITING.values()) {
    const { on, states, due } = waiting;
    const filter = { $and: [{ state: { $in: [...states] } }, dueWithin(due, now)] };
    const rows = await listFields(on, actor, filter, ['updatedAt', due.field]);
    const found = rows.flatMap((row) => reminderOf(waiting, row, now));
    all.push(...(await unsent(found)).slice(0, AT_ONCE));
  }
  return all;
}

/** The reminder of a row whose time has come. Where the row changed after that time, those it waits for have only just been told. */
export function reminderOf(
  { move, due }: DueWaiting,
  row: Readonly<Record<string, unknown>>,
  now: Date,
): readonly DueReminder[] {
  const dueAt = dueOf(row, due);
  const stage = dueAt && stageOf(dueAt, due.is, now);
  if (!stage || !(row.updatedAt instanceof Date) || row.updatedAt > stage.at) return [];
  return [{ ...stage, move, subjectId: String(row._id), dueAt }];
}

/** What identifies a reminder: work that gets another due time is reminded of anew. */
export function idOf({ move, subjectId, dueAt, hours }: DueReminder): string {
  return `${move}:${subjectId}:${dueAt.getTime()}:${hours}`;
}

/** Notes that a reminder was sent. */
export async function noteSent(reminder: DueReminder, at: Date): Promise<void> {
  await sent().updateOne({ _id: idOf(reminder) }, { $setOnInsert: { at } }, { upsert: true });
}

async function unsent(reminders: readonly DueReminder[]): Promise<DueReminder[]> {
  if (reminders.length === 0) return [];
  const before = await sent()
    .find({ _id: { $in: reminders.map(idOf) } })
    .toArray();
  const known = new Set(before.map(({ _id }) => _id));
  return reminders.filter((reminder) => !known.has(idOf(reminder)));
}

function dueWithin({ field, is }: WaitingDue, now: Date): RowFilter {
  const until = new Date(now.getTime() + EARLIEST_MS);
  if (is === 'INSTANT') return { [field]: { $gt: now, $lte: until } };
  return { [field]: { $gt: '', $lte: businessDay(until) } };
}
