import {
  decodeFacts,
  type EntryFacts,
  leafHash,
  sameBytes,
  threadOf,
  threadStart,
  threadStep,
} from '../../schema/trail/index.js';
import { collectionOf, database } from '../kernel/database.js';
import { countedSoFar } from './count-threads.js';
import { nodeSha256 } from './crypto.js';
import type { StoredEntry } from './find-stored.js';
import { storedBytes } from './judge-rows.js';
import { aboutEntry, aboutNote, fieldOf, fieldsThatDiffer, type LogDifference } from './log-difference.js';
import { checkOpenings } from './look-at-openings.js';
import { logRow } from './rows-of-entry.js';
import { type LogDocument, type OpeningDocument, type OutboxDocument, type ThreadDocument, TRAIL } from './stored.js';

/** The entries of threads, and what in the database was found to be otherwise than their bytes say. */
export interface FoundByBytes {
  /** Logged ones by index, pending ones behind them. */
  readonly entries: readonly StoredEntry[];
  readonly differences: readonly LogDifference[];
}

type Row = LogDocument & { _id: number };
const log = () => collectionOf<Row>(TRAIL.log);

/**
 * The entries of some threads (purchases, subjects) by the bytes of the entries, and not by what stands beside them: whoever changes a row
 * must not be able to make an entry vanish from what is taken out. The rows are asked first. That none lacks the count of the threads tells,
 * which was made from the bytes, and which is held against the rows' hashes; where it says otherwise the whole log is read.
 */
export async function entriesByBytes(threads: readonly string[]): Promise<FoundByBytes> {
  const wanted = new Set(threads);
  const waiting = await waitingOf(wanted);
  const rows = new Map((await rowsBeside(threads)).map((row) => [row._id, row]));
  const differences: LogDifference[] = [];
  const counted = await countedSoFar(database());
  const isWhole = await isCounted(wanted, [...rows.values()], counted.size);
  for (const row of await scan(wanted, isWhole ? counted.size : 0, differences)) rows.set(row._id, row);
  const found = [...rows.values()].sort((one, other) => one._id - other._id);
  if (!isWhole) differences.push(...(await stillOtherwise(wanted, found, counted.size)));
  for (const row of found) differences.push(...rowDifferences(row));
  const own = found.filter((row) => isOf(wanted, row));
  differences.push(...(await checkOpenings(own)));
  const entries = await opened(own);
  const known = new Set(entries.map(({ id }) => id));
  return { entries: [...entries, ...waiting.filter(({ id }) => !known.has(id))], differences: unique(differences) };
}

/**
 * The entries of a purchase with the whole chains of its subjects, also from before they came to it, and of what is linked with it. None
 * where the purchase has none.
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

/** What waits is no more than a sequencer has not come to yet: all of it is read. */
async function waitingOf(threads: ReadonlySet<string>): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for await (const row of collectionOf<OutboxDocument>(TRAIL.outbox).find().sort({ at: 1, 'subject.rev': 1, _id: 1 })) {
    const leaf = storedBytes(row.leaf);
    const entry = leaf && readable(leaf);
    if (!leaf || !entry || !threads.has(threadOf(entry))) continue;
    found.push({ ...besideBytes(entry), leaf, open: storedBytes(row.open), index: null });
  }
  return found;
}

function rowsBeside(threads: readonly string[]): Promise<Row[]> {
  const $in = [...threads];
  return log()
    .find({ $or: [{ proc: { $in } }, { 'subject.id': { $in } }] } as object)
    .toArray();
}

/** A row belongs by its bytes; where those can be read no more, by what stands beside them, so that it is shown and fails. */
function isOf(threads: ReadonlySet<string>, row: Row): boolean {
  const entry = entryIn(row);
  return threads.has(entry ? threadOf(entry) : threadOf(row));
}

async function isCounted(threads: ReadonlySet<string>, rows: readonly Row[], size: number): Promise<boolean> {
  return rows.length > 0 && (await uncountedAmong(threads, rows, size)).length === 0;
}

/** The threads whose count says other entries than these rows, with what is counted and what is there. */
async function uncountedAmong(threads: ReadonlySet<string>, rows: readonly Row[], size: number) {
  const counts = await collectionOf<ThreadDocument>(TRAIL.threads)
    .find({ _id: { $in: [...threads] } })
    .toArray();
  const values = new Map<string, { count: number; c: Uint8Array }>();
  for (const row of [...rows].sort((one, other) => one._id - other._id)) {
    const entry = entryIn(row);
    const [thread, leaf] = [entry && threadOf(entry), storedBytes(row.leaf)];
    if (thread === null || !leaf || row._id >= size || !threads.has(thread)) continue;
    const { count, c } = values.get(thread) ?? { count: 0, c: threadStart(nodeSha256, thread) };
    values.set(thread, { count: count + 1, c: threadStep(nodeSha256, c, row._id, leafHash(nodeSha256, leaf)) });
  }
  const countOf = new Map(counts.map((row) => [row._id, row]));
  return [...new Set([...countOf.keys(), ...values.keys()])].flatMap((thread) => {
    const [count, own] = [countOf.get(thread), values.get(thread)];
    if (count && count.count === own?.count && sameBytes(own.c, storedBytes(count.c) ?? NOTHING)) return [];
    return [{ thread, counted: count?.count ?? 0, there: own?.count ?? 0 }];
  });
}

const NOTHING = new Uint8Array();

/** Every entry of the threads from an index on, read from the bytes of the whole log; what lacks of it is told. */
async function scan(threads: ReadonlySet<string>, from: number, differences: LogDifference[]): Promise<Row[]> {
  const found: Row[] = [];
  let next = from;
  for await (const row of log()
    .find({ _id: { $gte: from } } as object)
    .sort({ _id: 1 })) {
    for (; next < row._id; next++) differences.push(aboutNote('Entry', { rule: 'ROW_MISSING', place: next }));
    next = row._id + 1;
    const entry = entryIn(row);
    if (entry && threads.has(threadOf(entry))) found.push(row);
  }
  return found;
}

/** A count that not even all bytes of the log lead to was changed itself, or bytes were. */
async function stillOtherwise(
  threads: ReadonlySet<string>,
  rows: readonly Row[],
  size: number,
): Promise<LogDifference[]> {
  return (await uncountedAmong(threads, rows, size)).map(({ thread, counted, there }) => {
    const fields = [fieldOf('/count', String(counted), String(there))];
    return aboutNote('Entry', { rule: 'THREAD_INCOMPLETE', place: thread, fields });
  });
}

function rowDifferences(row: Row): LogDifference[] {
  const [entry, leaf] = [entryIn(row), storedBytes(row.leaf)];
  if (!entry || !leaf) return [aboutNote('Entry', { rule: 'LEAF_BROKEN', place: row._id })];
  const fields = fieldsThatDiffer(row, logRow(row._id, { leaf, entry }));
  return fields.length === 0 ? [] : [aboutEntry(entry, { rule: 'ROW_CHANGED', place: row._id, fields })];
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

function readable(leaf: Uint8Array): EntryFacts | null {
  try {
    return decodeFacts(leaf);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function unique(differences: readonly LogDifference[]): LogDifference[] {
  return [...new Map(differences.map((one) => [one.digest, one])).values()];
}
