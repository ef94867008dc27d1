import { type NewNotice, writeNotices } from '../../api/notices/index.js';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { LoggedEntry } from '../../schema/dossier/index.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { behindAt, followLog } from '../follow-log.js';
import type { JobContext } from '../job-context.js';
import { readLog } from '../projecting/read-log.js';
import { accountsOfAllSuppliers, accountsOfRefs, accountsOfSuppliers, accountsWith } from './recipients.js';
import { NOTICE_RULES, type Told } from './rules.js';

const STEP = 1_000;
const CURSOR = 'notices';

/** What happened longer ago than this, before the worker processed it, is no news any more. */
const NEWS_MS = 3 * 86_400_000;

const RULED: ReadonlySet<string> = new Set(NOTICE_RULES.map(({ type }) => type));

/** Kinds of subjects with notices; parts, of which there are many, have none. */
const TOLD_ABOUT = Object.values(LIFECYCLES)
  .filter(({ module, moves }) => Object.keys(moves).some((move) => RULED.has(`${module}.${move}`)))
  .map(({ subject }) => subject);

/** The index of the first entry about which nobody was notified yet; null where there is none. */
export function noticesBehindAt(origin: string): Promise<number | null> {
  return behindAt(CURSOR, origin);
}

/**
 * Notifies whomever the table names about what was logged. Notices are written before the cursor moves; writing them twice changes nothing.
 */
export async function notifyLog(context: JobContext): Promise<void> {
  await followLog({ cursor: CURSOR, step: STEP }, context.origin, async (from, to) => {
    const entries = await readLog({ _id: { $gte: from, $lt: to }, 'subject.type': { $in: TOLD_ABOUT } });
    const oldest = context.clock.now().getTime() - NEWS_MS;
    for (const entry of entries) if (new Date(entry.recordedAt).getTime() >= oldest) await notifyOf(entry);
  });
}

async function notifyOf(entry: LoggedEntry): Promise<void> {
  for (const { type, kind, tell } of NOTICE_RULES) {
    if (type !== entry.type) continue;
    const telling = await tell(entry.subject.id);
    if (!telling) continue;
    const { about, params } = telling;
    const accounts = await accountsOf(telling.told);
    const notices = accounts.map(
      (accountId): NewNotice => ({
        accountId,
        kind,
        params,
        subjectType: about.type,
        subjectId: about.id,
        at: new Date(entry.recordedAt),
        occasion: entry.id,
      }),
    );
    await writeNotices(notices);
  }
}

async function accountsOf({
  accounts = [],
  refs = [],
  roles = [],
  suppliers = [],
  allSuppliers,
}: Told): Promise<string[]> {
  const staff = roles.length > 0 ? await accountsWith(roles) : [];
  const people = await accountsOfRefs(refs);
  const everySupplier = allSuppliers ? await accountsOfAllSuppliers(SUPPLIER_ROLES) : [];
  return [
    ...new Set([
      ...accounts,
      ...people,
      ...staff,
      ...everySupplier,
      ...(await accountsOfSuppliers(suppliers, SUPPLIER_ROLES)),
    ]),
  ];
}
