import { MongoBulkWriteError } from 'mongodb';
import { ENTRY_WORDS, type EntryWords, forgetWords, readLogged, SEARCH_CURSOR } from '../../api/history/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { type FoundEntry, findEntries } from '../../api/trail/index.js';
import { endsSecrecy, SECRET_KINDS } from '../../schema/secrecy.js';
import { behindAt, followLog } from '../follow-log.js';
import { entryWords, NOTHING_KNOWN } from './entry-words.js';
import { knownBefore, partnersOf, purchasesOf } from './known-before.js';

/** Entries processed in a step. */
const STEP = 1_000;

const found = () => collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS);

/** The index up to which entries can be found by their words where the log is ahead; null where it is not. */
export function searchBehindAt(origin: string): Promise<number | null> {
  return behindAt(SEARCH_CURSOR, origin);
}

/** Brings the search index up to the end of the log. Rows are written before the cursor moves, and writing them twice changes nothing. */
export async function indexLog(origin: string): Promise<void> {
  await followLog({ cursor: SEARCH_CURSOR, step: STEP }, origin, async (from, to) => {
    await indexEntries(await readLogged({ _id: { $gte: from, $lt: to } }));
  });
}

/** Deletes the search index and rebuilds it from the log. */
export async function rebuildSearch(origin: string): Promise<void> {
  await collectionOf('cursors').deleteOne({ _id: SEARCH_CURSOR });
  await found().deleteMany({});
  await indexLog(origin);
}

/** Writes the words of entries. A reason that was erased after it was read is removed here, since the erasure found no row of it yet. */
export async function indexEntries(entries: readonly FoundEntry[]): Promise<void> {
  const { disclosed, earlier } = await disclosedBy(entries);
  await writeWords(earlier, disclosed);
  await writeWords(entries, disclosed);
  const reasoned = entries.filter(({ opening }) => opening?.reason !== undefined).map(({ entry }) => entry.id);
  if (reasoned.length === 0) return;
  const now = await readLogged({ id: { $in: reasoned } });
  await forgetWords(now.filter(({ opening }) => opening?.reason === undefined).map(({ entry }) => entry.id));
}

/** The subjects whose secrecy these entries end, and their earlier entries, which can be found from now on. */
async function disclosedBy(entries: readonly FoundEntry[]) {
  const ended = entries.filter(({ entry }) => endsSecrecy(entry.type));
  const disclosed = new Set(ended.map(({ entry }) => entry.subject.id));
  const all = disclosed.size === 0 ? [] : await findEntries({ 'subject.id': { $in: [...disclosed] } });
  return { disclosed, earlier: all.filter(({ entry, index }) => index !== null && entry.proc === null) };
}

/** In the order of the log, since the earlier name of a subject is carried on from entry to entry. */
async function writeWords(entries: readonly FoundEntry[], disclosed: ReadonlySet<string>): Promise<void> {
  if (entries.length === 0) return;
  const known = await knownBefore(entries);
  const purchases = await purchasesOf(entries);
  let rows: EntryWords[] = [];
  for (const one of entries) {
    const { entry, opening, index } = one;
    // Who took part in the purchase of an alert is in earlier rows.
    if (entry.type === 'risk.raiseAlert') {
      await write(rows);
      rows = [];
    }
    const before = known.get(entry.subject.id) ?? { ...NOTHING_KNOWN, suppliers: await partnersOf(one) };
    const purchase = entry.proc === null ? null : (purchases.get(entry.proc) ?? null);
    const row = entryWords(index ?? 0, entry, opening, before, purchase);
    known.set(entry.subject.id, row);
    rows.push(isSealed(entry, disclosed) ? { ...row, words: [], suppliers: [] } : row);
  }
  await write(rows);
}

/**
 * Whether an entry must not be found by anything, since nobody may know of it. Even how far a search has to look would reveal it, and cover
 * entries that could be told apart would hide nothing.
 */
function isSealed({ proc, subject }: FoundEntry['entry'], disclosed: ReadonlySet<string>): boolean {
  if (subject.type === 'Cover') return true;
  return proc === null && SECRET_KINDS.includes(subject.type) && !disclosed.has(subject.id);
}

/**
 * Rows are new, except where a step is repeated or where secrecy has ended: they are inserted all at once, which takes half the database's
 * work of replacing them, and existing ones are then replaced.
 */
async function write(rows: readonly EntryWords[]): Promise<void> {
  if (rows.length === 0) return;
  const there = await insertNew(rows);
  if (there.length === 0) return;
  const operations = there.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } }));
  await found().bulkWrite(operations, { ordered: false });
}

/** Answers the rows that existed already. */
async function insertNew(rows: readonly EntryWords[]): Promise<EntryWords[]> {
  try {
    await found().insertMany([...rows], { ordered: false });
    return [];
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError) || error.code !== 11000) throw error;
    const failed = [error.writeErrors].flat();
    if (failed.some(({ code }) => code !== 11000)) throw error;
    return failed.flatMap(({ index }) => rows[index] ?? []);
  }
}
