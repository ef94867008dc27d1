import type { ClientSession } from 'mongodb';
import { type EntryFacts, leafHash, sameBytes, threadOf, threadStart, threadStep } from '../../schema/trail/index.js';
import { collectionOf, database } from '../kernel/database.js';
import { countedSoFar } from './count-threads.js';
import { nodeSha256 } from './crypto.js';
import { endOfLog, isIndexBelow } from './end-of-log.js';
import type { StoredEntry } from './find-stored.js';
import { storedBytes } from './judge-rows.js';
import { aboutNote, fieldOf, type LogDifference } from './log-difference.js';
import { checkOpenings } from './look-at-openings.js';
import { readable, rowDifferences, rowsMissing } from './read-rows.js';
import { atOneMoment } from './read-subjects.js';
import { rowsBetweenIndices, unaskedAmong } from './rows-unasked.js';
import { type LogDocument, type OpeningDocument, type OutboxDocument, type ThreadDocument, TRAIL } from './stored.js';

/** The entries of threads, and where the database was found to differ from their bytes. */
export interface FoundByBytes {
  /** Logged entries by index, then pending ones. */
  readonly entries: readonly StoredEntry[];
  readonly differences: readonly LogDifference[];
}

type Row = LogDocument & { _id: number };
const log = () => collectionOf<Row>(TRAIL.log);

/**
 * The entries of some threads (purchases, subjects), judged by the bytes of the entries and not by what stands beside them: whoever changes
 * a row must not be able to make an entry vanish from an export. The rows are read first. Whether any is missing is seen from the count of
 * the threads, which was made from the bytes and is compared with the rows' hashes; where the count disagrees, the whole log is read.
 */
export async function entriesByBytes(threads: readonly string[]): Promise<FoundByBytes> {
  const wanted = new Set(threads);
  const { waiting, beside, counts, size } = await atOneMoment(async (session) => ({
    waiting: await waitingOf(wanted, session),
    beside: await rowsBeside(threads, session),
    counts: await countsOf(threads, session),
    size: (await endOfLog(session)).size,
  }));
  const differences = unaskedAmong(beside, size);
  const rows = new Map(beside.filter(({ _id }) => isIndexBelow(_id, size)).map((row) => [row._id, row]));
  const isWhole = await isCounted(wanted, [...rows.values()], counts);
  const add = async (from: number, to: number) => {
    for (const row of await scan(wanted, { from, to }, differences)) rows.set(row._id, row);
  };
  await add(isWhole ? counts.size : 0, size);
  if (!isWhole) {
    const now = await atOneMoment((session) => countsOf(threads, session));
    await add(size, now.size);
    differences.push(...stillOtherwise(wanted, [...rows.values()], now));
  }
  const found = [...rows.values()].sort((one, other) => one._id - other._id);
  for (const row of found) differences.push(...rowDifferences(row));
  const own = found.filter((row) => isOf(wanted, row));
  differences.push(...(await checkOpenings(own)));
  const entries = await opened(own);
  const known = new Set(entries.map(({ id }) => id));
  return { entries: [...entries, ...waiting.filter(({ id }) => !known.has(id))], differences: unique(differences) };
}

/**
 * The entries of a purchase with the whole chains of its subjects, even from before they belonged to it, and of what is linked with it.
 * Empty where the purchase has no entries.
 */
export async function entriesOfPurchase(purchaseId: string, linked: readonly string[]): Promise<FoundByBytes> {
  const own = await entriesByBytes([purchaseId]);
  if (own.entries.length === 0) return own;
  const subjects = [...own.entries.map(({ subject }) => subject.id), ...linked];
  const others = await entriesByBytes([...new Set(subjects)].filter((id) => id !== purchaseId));
  return {
    entries: [...new Map([...own.entries, ...others.entries].map((one) => [one.id, one])).values()],
    differences: unique([...own.differences, ...others.differences]),
  };
}

/** What waits is only what the sequencer has not reached yet, so all of it is read. */
async function waitingOf(threads: ReadonlySet<string>, session: ClientSession): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  const rows = collectionOf<OutboxDocument>(TRAIL.outbox)
    .find({}, { session })
    .sort({ at: 1, 'subject.rev': 1, _id: 1 });
  for await (const row of rows) {
    const leaf = storedBytes(row.leaf);
    const entry = leaf && readable(leaf);
    if (!leaf || !entry || !threads.has(threadOf(entry))) continue;
    found.push({ ...besideBytes(entry), leaf, open: storedBytes(row.open), index: null });
  }
  return found;
}

function rowsBeside(threads: readonly string[], session: ClientSession): Promise<Row[]> {
  const $in = [...threads];
  return log()
    .find({ $or: [{ proc: { $in } }, { 'subject.id': { $in } }] } as object, { session })
    .toArray();
}

/**
 * A row belongs to the threads that its bytes say. Where these can no longer be read, what stands beside them decides, so that the row is
 * shown and fails.
 */
function isOf(threads: ReadonlySet<string>, row: Row): boolean {
  const entry = entryIn(row);
  return threads.has(entry ? threadOf(entry) : threadOf(row));
}

/** The count of threads at one moment. */
interface Counts {
  readonly rows: readonly ThreadDocument[];
  /** Number of entries counted: those with an index below it. */
  readonly size: number;
  /** Number of all threads. */
  readonly threads: number;
}

async function countsOf(threads: readonly string[], session: ClientSession): Promise<Counts> {
  const rows = await collectionOf<ThreadDocument>(TRAIL.threads)
    .find({ _id: { $in: [...threads] } }, { session })
    .toArray();
  return { rows, ...(await countedSoFar(database(), session)) };
}

/**
 * Whether these rows are all that was counted. Where there are neither rows nor a count, as for a purchase whose first entries still wait,
 * they are, unless a count was removed.
 */
async function isCounted(threads: ReadonlySet<string>, rows: readonly Row[], counts: Counts): Promise<boolean> {
  if (rows.length > 0 || counts.rows.length > 0) return uncountedAmong(threads, rows, counts).length === 0;
  return (await collectionOf<ThreadDocument>(TRAIL.threads).countDocuments()) >= counts.threads;
}

/** The threads whose count disagrees with these rows, with what is counted and what is there. */
function uncountedAmong(threads: ReadonlySet<string>, rows: readonly Row[], counts: Counts) {
  const values = new Map<string, { count: number; c: Uint8Array }>();
  for (const row of [...rows].sort((one, other) => one._id - other._id)) {
    const entry = entryIn(row);
    const [thread, leaf] = [entry && threadOf(entry), storedBytes(row.leaf)];
    if (thread === null || !leaf || row._id >= counts.size || !threads.has(thread)) continue;
    const { count, c } = values.get(thread) ?? { count: 0, c: threadStart(nodeSha256, thread) };
    values.set(thread, { count: count + 1, c: threadStep(nodeSha256, c, row._id, leafHash(nodeSha256, leaf)) });
  }
  const countOf = new Map(counts.rows.map((row) => [row._id, row]));
  return [...new Set([...countOf.keys(), ...values.keys()])].flatMap((thread) => {
    const [count, own] = [countOf.get(thread), values.get(thread)];
    if (count && count.count === own?.count && sameBytes(own.c, storedBytes(count.c) ?? NOTHING)) return [];
    return [{ thread, counted: count?.count ?? 0, there: own?.count ?? 0 }];
  });
}

const NOTHING = new Uint8Array();

/**
 * Every entry of the threads between two indices, by the bytes of all rows there; reports rows that are missing and rows that do not
 * belong.
 */
async function scan(
  threads: ReadonlySet<string>,
  { from, to }: { readonly from: number; readonly to: number },
  differences: LogDifference[],
): Promise<Row[]> {
  if (from >= to) return [];
  differences.push(...(await rowsBetweenIndices(from, to)));
  const found: Row[] = [];
  let next = from;
  for await (const row of log()
    .find({ _id: { $gte: from, $lt: to } } as object)
    .sort({ _id: 1 })) {
    if (!isIndexBelow(row._id, to)) continue;
    if (row._id > next) differences.push(rowsMissing(next, row._id));
    next = row._id + 1;
    const entry = entryIn(row);
    if (entry && threads.has(threadOf(entry))) found.push(row);
  }
  if (next < to) differences.push(rowsMissing(next, to));
  return found;
}

/** Where a count does not even match all bytes of the log, either it or the bytes were changed. */
function stillOtherwise(threads: ReadonlySet<string>, rows: readonly Row[], counts: Counts): LogDifference[] {
  return uncountedAmong(threads, rows, counts).map(({ thread, counted, there }) => {
    const fields = [fieldOf('/count', String(counted), String(there))];
    return aboutNote('Entry', { rule: 'THREAD_INCOMPLETE', place: thread, fields });
  });
}

async function opened(rows: readonly Row[]): Promise<StoredEntry[]> {
  const read = rows.map((row) => ({ row, ...besideBytes(entryIn(row) ?? { ...row, at: row.at.toISOString() }) }));
  const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: read.map(({ id }) => id) } })
    .toArray();
  const openOf = new Map(openings.map(({ _id, open }) => [_id, storedBytes(open)]));
  return read.map(({ row, ...one }) => ({
    ...{ ...one, leaf: storedBytes(row.leaf) ?? new Uint8Array() },
    ...{ open: openOf.get(one.id) ?? null, index: row._id },
  }));
}

function besideBytes({ id, subject, proc, at }: Pick<EntryFacts, 'id' | 'subject' | 'proc' | 'at'>) {
  return { id, subject, proc, at: new Date(at) };
}

function entryIn(row: Row): EntryFacts | null {
  const leaf = storedBytes(row.leaf);
  return leaf && readable(leaf);
}

function unique(differences: readonly LogDifference[]): LogDifference[] {
  return [...new Map(differences.map((one) => [one.digest, one])).values()];
}
