import { collectionOf } from '../../api/kernel/database.js';
import { listRows } from '../../api/kernel/reads.js';
import { type NewNotice, writeNotices } from '../../api/notices/index.js';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { IN_USE } from '../../schema/suppliers/needs.js';
import type { SupplierRow } from '../../schema/suppliers/supplier.js';
import { defineJob } from '../define-job.js';
import type { JobContext } from '../job-context.js';
import { accountsOfSuppliers, accountsWith } from '../notifying/recipients.js';
import { EARLY_DAYS, type EndingPaper, endingPapers } from './ending-papers.js';

const AT_ONCE = 200;

/** `reminders`: one for each day on which papers were looked at. */
const looked = () => collectionOf<{ readonly _id: string; readonly at: Date }>('reminders');

/**
 * Tells the people of suppliers in use which of their licences and certificates end within 30 days, and them and category managers which
 * have ended. Each is told once: what was told before is the same notice.
 */
export async function tellValidity(day: string, context: JobContext): Promise<void> {
  const ending = { validUntil: { $gt: '', $lte: daysAfter(day, EARLY_DAYS) } };
  const managers = await accountsWith(['CATEGORY_MANAGER']);
  for (let after = ''; ; ) {
    const filter = { _id: { $gt: after }, state: { $in: IN_USE }, files: { $elemMatch: ending } };
    const rows = await listRows('Supplier', context.actor, filter, { sort: { _id: 1 }, limit: AT_ONCE });
    for (const row of rows) {
      const own = await accountsOfSuppliers([row._id], SUPPLIER_ROLES);
      const told = endingPapers(row.files ?? [], day);
      await writeNotices(told.flatMap((paper) => noticesOf(row, paper, { own, managers }, context.clock.now())));
    }
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) break;
    after = last._id;
  }
  await looked().updateOne({ _id: idOf(day) }, { $setOnInsert: { at: context.clock.now() } }, { upsert: true });
}

function noticesOf(
  { _id, number, name }: SupplierRow,
  { file, hasEnded }: EndingPaper,
  { own, managers }: { readonly own: readonly string[]; readonly managers: readonly string[] },
  at: Date,
): NewNotice[] {
  const params = { file: file.name, day: file.validUntil ?? '', number, name };
  const about = { params, subjectType: 'Supplier' as const, subjectId: _id, occasion: file.id, at };
  return [
    ...own.map((accountId) => ({ accountId, kind: hasEnded ? 'notice.paperEnded' : 'notice.paperEnds', ...about })),
    ...(hasEnded ? managers : []).map((accountId) => ({ accountId, kind: 'notice.supplierPaperEnded', ...about })),
  ];
}

function idOf(day: string): string {
  return `papers:${day}`;
}

/** Looks once each day for papers of suppliers whose validity ends. */
export const job = defineJob({
  queue: 'sweeping',
  tells: ['day'],
  everyRounds: 10,
  restMs: 60_000,
  async due({ clock }) {
    const day = businessDay(clock.now());
    return (await looked().findOne({ _id: idOf(day) })) ? [] : [{ id: idOf(day), told: { day } }];
  },
  run: ({ day }, context) => tellValidity(day, context),
});
