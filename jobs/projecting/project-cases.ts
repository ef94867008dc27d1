import { type AnyBulkWriteOperation, MongoServerError } from 'mongodb';
import { collectionOf } from '../../api/kernel/database.js';
import { CASES_CURSOR, CASES_VERSION, type ProcessCaseDocument, processCases } from '../../api/process/index.js';
import type { LoggedEntry } from '../../schema/dossier/index.js';
import { actsWithin } from '../../schema/process/acts-within.js';
import { addEntry, type CaseState, EMPTY_CASE } from '../../schema/process/add-entry.js';
import { figuresOf } from '../../schema/process/process-case.js';
import { endsSecrecy, LINKED_KINDS } from '../../schema/secrecy.js';
import { behindAt, followLog } from '../follow-log.js';
import { OF_PURCHASES, readLog } from './read-log.js';

/** Entries processed in a step. */
const STEP = 2_000;
/** Cases written at once. */
const AT_ONCE = 200;

/** The index up to which the cases of the process view have come where the log is ahead of them; null where it is not. */
export function casesBehindAt(origin: string): Promise<number | null> {
  return behindAt(CASES_CURSOR, origin);
}

/** Brings the cases up to the end of the log. They are written before the cursor moves, and writing them twice changes nothing. */
export async function projectCases(origin: string): Promise<void> {
  await followLog({ cursor: CASES_CURSOR, step: STEP }, origin, async (from, to) => {
    const range = { _id: { $gte: from, $lt: to } };
    const entries = await readLog({ ...range, $or: [...OF_PURCHASES, { 'subject.type': 'MirroredCase' }] });
    await addToCases(await withEarlier(entries));
  });
}

/** Deletes all cases and rebuilds them from the log. */
export async function rebuildCases(origin: string): Promise<void> {
  await collectionOf('cursors').deleteOne({ _id: CASES_CURSOR });
  await processCases().deleteMany({});
  await projectCases(origin);
}

/** Entries by the case they belong to, in the order of the log. */
type ByCase = ReadonlyMap<string, readonly LoggedEntry[]>;

/**
 * Adds what a requisition did before it went into a purchase, and what a bid did while it was sealed, since both belong to how the purchase
 * ran. The log keeps the order within each subject, so all of this comes before the entry by which the purchase took it in.
 */
async function withEarlier(entries: readonly LoggedEntry[]): Promise<ByCase> {
  const cases = new Map<string, LoggedEntry[]>();
  for (const entry of entries) {
    const id = entry.subject.type === 'MirroredCase' ? entry.subject.id : entry.purchase;
    if (id === null) continue;
    const known = cases.get(id) ?? [];
    if (LINKED_KINDS.includes(entry.subject.type) || endsSecrecy(entry.type))
      known.push(...(await earlierOf(entry, id)));
    known.push(entry);
    cases.set(id, known);
  }
  return cases;
}

async function earlierOf({ subject, index }: LoggedEntry, id: string): Promise<readonly LoggedEntry[]> {
  const history = await readLog({ 'subject.id': subject.id, _id: { $lt: index } });
  return actsWithin(history, id, ({ purchase }) => purchase);
}

async function addToCases(cases: ByCase): Promise<void> {
  const ids = [...cases.keys()];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    // Another worker that was faster has written some of them, with these entries or with fewer.
    while (!(await extendCases(some, cases)));
  }
}

/** Answers whether all of them include their entries now. */
async function extendCases(ids: readonly string[], cases: ByCase): Promise<boolean> {
  const stored = await processCases()
    .find({ _id: { $in: ids } })
    .toArray();
  const known = new Map(stored.map((document) => [document._id, document]));
  const writes = ids.flatMap((id): AnyBulkWriteOperation<ProcessCaseDocument>[] => {
    const before = known.get(id);
    const after = extended(id, before ?? null, cases.get(id) ?? []);
    if (after === null) return [];
    const { _id, ...replacement } = after;
    if (!before) return [{ insertOne: { document: after } }];
    return [{ replaceOne: { filter: { _id, at: before.at, version: before.version }, replacement } }];
  });
  if (writes.length === 0) return true;
  try {
    const { insertedCount, matchedCount } = await processCases().bulkWrite(writes, { ordered: false });
    return insertedCount + matchedCount === writes.length;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === 11000) return false;
    throw error;
  }
}

function extended(
  _id: string,
  stored: ProcessCaseDocument | null,
  entries: readonly LoggedEntry[],
): ProcessCaseDocument | null {
  const current = stored?.version === CASES_VERSION ? stored : null;
  const at = Math.max(current?.at ?? -1, ...entries.map(({ index }) => index));
  if (current?.at === at) return null;
  const known = new Set(current?.events.map(({ i }) => i));
  // What a purchase takes in twice comes twice with what it did before.
  const fresh = new Map(entries.flatMap((entry) => (known.has(entry.index) ? [] : [[entry.index, entry] as const])));
  const state = [...fresh.values()].reduce<CaseState>(addEntry, current ?? EMPTY_CASE);
  const { facts, events, activity } = state;
  return { _id, version: CASES_VERSION, at, facts, events, activity, ...figuresOf(events, facts) };
}
