import { type AccountRow, actorOf } from '../../api/identity/index.js';
import { allRows } from '../../api/kernel/all-rows.js';
import { rowsById } from '../../api/kernel/reads.js';
import type { Row } from '../../api/kernel/row.js';
import { writeNotices } from '../../api/notices/index.js';
import { titleOf, waitingRows } from '../../api/purchases/index.js';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { businessDay } from '../../schema/kernel/calendar.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { JobContext } from '../job-context.js';
import { accountsOfSuppliers } from '../notifying/recipients.js';
import { personContext } from '../person-context.js';
import { DUE_WAITING, type DueWaiting, idOf, noteSent, reminderOf } from './due-reminders.js';

/**
 * Reminds whoever still has a piece of work on their list: those who have the post, are not kept from it by another duty and have not done it.
 * Of a supplier all its people are reminded, as they are told of what happens. Nobody learns who else was reminded.
 */
export async function remind(move: string, subjectId: string, context: JobContext): Promise<void> {
  const { actor, clock } = context;
  const waiting = DUE_WAITING.get(move);
  if (!waiting) throw new Error(`Nothing waits for ${move} by a due time`);
  const { on } = waiting;
  const [row] = await rowsById(on, actor, [subjectId]);
  const now = clock.now();
  const [reminder] = row ? reminderOf(waiting, { ...row }, now) : [];
  if (!row || !reminder) return;
  const params = {
    ...{ waiting: move, kind: on, number: wordOf(row, 'number') ?? '', day: businessDay(reminder.dueAt) },
    title: (await titleOf(row, personContext(actor, context))) ?? '',
  };
  const about = { subjectType: on, subjectId, kind: reminder.notice, params, occasion: idOf(reminder), at: now };
  const accounts = await waitedFor(waiting, row, context);
  await writeNotices(accounts.map((accountId) => ({ accountId, ...about })));
  // Noted after the notices: notices are the same when written twice, while reminders that were noted first might never be sent.
  await noteSent(reminder, now);
}

/** The accounts that a row waits for. */
async function waitedFor(waiting: DueWaiting, row: Row, context: JobContext): Promise<string[]> {
  const { of, move, on } = waiting;
  const roles = { state: 'ACTIVE', roles: { $in: [...(LIFECYCLES[of].moves[move]?.by ?? [])] } };
  const supplierIds = suppliersOf(on, row);
  const any = { $or: [{ audience: 'STAFF' }, { supplierId: { $in: supplierIds } }] };
  const able = await allRows('Account', context.actor, { $and: [roles, any] });
  const waits = async (account: AccountRow) => {
    const rows = await waitingRows(waiting, { _id: row._id }, personContext(actorOf(account), context));
    return rows.length > 0;
  };
  const staff: string[] = [];
  const suppliers = new Set<string>();
  for (const account of able) {
    const { supplierId } = account;
    if ((supplierId !== null && suppliers.has(supplierId)) || !(await waits(account))) continue;
    if (supplierId === null) staff.push(account._id);
    else suppliers.add(supplierId);
  }
  return [...staff, ...(await accountsOfSuppliers([...suppliers], SUPPLIER_ROLES))];
}

/** The suppliers that a row names in any field that refers to them, or is itself. */
function suppliersOf(on: DueWaiting['on'], row: Row): string[] {
  if (on === 'Supplier') return [row._id];
  const fields = SUBJECTS.find(({ name }) => name === on)?.fields ?? {};
  const named = Object.entries(fields).filter(([, { target, element }]) => (element?.target ?? target) === 'Supplier');
  return named
    .flatMap(([name]) => Reflect.get(row, name))
    .filter((id: unknown): id is string => typeof id === 'string');
}

function wordOf(row: Row, field: string): string | null {
  const value: unknown = Reflect.get(row, field);
  return typeof value === 'string' ? value : null;
}
