import { wordsOf } from '../../schema/history/words.js';
import { collectionOf } from '../kernel/database.js';
import { labelledBy } from './label-words.js';
import { ENTRY_WORDS, type EntryWords, roleWord, typeWord } from './model.js';
import { HIT_FIELDS, type Hit } from './tell-hits.js';

/** What to search for. */
export interface Question {
  readonly text: string;
  /** `module.move`. */
  readonly type: string | null;
  readonly role: string | null;
  /** Instants; null for no bound. */
  readonly from: Date | null;
  readonly to: Date | null;
}

/** One page of the answer, newest first: what was found, and the index down to which the log was searched. */
export interface Part {
  readonly hits: readonly Hit[];
  /** Everything from this index on has been searched; 0 when nothing is left. */
  readonly searchedTo: number;
}

const MOST_WORDS = 12;
/** A word in fewer entries than this is followed at once, without windows. */
const RARE = 1_000;
const FIRST_WINDOW = 5_000;
/** A window that took no longer than this may be followed by one twice as wide. */
const QUICK_MS = 15;

const rows = () => collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS);

/**
 * Follows the rarest of the words by the index, newest first, and checks the others in each row. It searches below an index, finds at most
 * `limit`, and stops at `until` (monotonic time), answering how far it got.
 */
export async function searchEntries(question: Question, below: number, limit: number, until: number): Promise<Part> {
  const groups = wordGroups(question);
  const bounds = await boundsOf(question, below);
  if (bounds.low >= bounds.high) return { hits: [], searchedTo: 0 };
  const [rarest = [], ...others] = groups.length > 0 ? await rarestFirst(groups) : [];
  if (groups.length > 0 && rarest.length === 0) return { hits: [], searchedTo: 0 };
  const isRare = groups.length > 0 && (await countOf(rarest)) < RARE;
  const hits: Hit[] = [];
  let high = bounds.high;
  for (let width = FIRST_WINDOW; high > bounds.low && hits.length < limit; ) {
    const began = performance.now();
    const low = isRare ? bounds.low : Math.max(bounds.low, high - width);
    const more = await findRows(question, rarest, others, { low, high }, limit - hits.length);
    hits.push(...more);
    high = low;
    if (performance.now() > until) break;
    if (performance.now() - began < QUICK_MS) width *= 2;
  }
  if (hits.length >= limit) return { hits, searchedTo: hits.at(-1)?._id ?? 0 };
  return { hits, searchedTo: high > bounds.low ? high : 0 };
}

/** For each word that has to occur, the stored words that satisfy it: itself, or an act or post whose label contains it. */
function wordGroups({ text, type, role }: Question): string[][] {
  const words = [...wordsOf(text)].slice(0, MOST_WORDS);
  const groups = words.map((word) => [word, ...labelledBy(word)]);
  if (type !== null) groups.push([typeWord(type)]);
  if (role !== null) groups.push([roleWord(role)]);
  return groups;
}

async function rarestFirst(groups: readonly string[][]): Promise<string[][]> {
  const counted = await Promise.all(groups.map(async (group) => ({ group, count: await countOf(group) })));
  if (counted.some(({ count }) => count === 0)) return [[]];
  return counted.sort((one, other) => one.count - other.count).map(({ group }) => group);
}

function countOf(group: readonly string[]): Promise<number> {
  const filter: object = { words: { $in: group } };
  return rows().countDocuments(filter, { limit: RARE, hint: 'words' });
}

async function findRows(
  { from, to }: Question,
  rarest: readonly string[],
  others: readonly string[][],
  { low, high }: { readonly low: number; readonly high: number },
  limit: number,
): Promise<Hit[]> {
  const time = { ...(from && { $gte: from }), ...(to && { $lt: to }) };
  // Inside $expr, so that the database uses the index of the word chosen here and of no other.
  const all = others.map((group) => ({ $gt: [{ $size: { $setIntersection: ['$words', group] } }, 0] }));
  const filter: object = {
    // An entry of a sealed bid has no words.
    ...(rarest.length > 0 ? { words: { $in: rarest } } : { 'words.0': { $exists: true } }),
    _id: { $gte: low, $lt: high },
    ...(from || to ? { at: time } : {}),
    ...(all.length > 0 && { $expr: { $and: all } }),
  };
  return rows()
    .find(filter, { projection: HIT_FIELDS, hint: rarest.length > 0 ? 'words' : '_id_' })
    .sort({ _id: -1 })
    .limit(limit)
    .toArray();
}

/** The log is in the order of time, except for entries that waited a while, so days can be translated into ranges of indices. */
const SLACK_MS = 3_600_000;

async function boundsOf({ from, to }: Question, below: number): Promise<{ low: number; high: number }> {
  const first = from && (await edge({ at: { $gte: new Date(from.getTime() - SLACK_MS) } }, 1));
  const last = to && (await edge({ at: { $lt: new Date(to.getTime() + SLACK_MS) } }, -1));
  if ((from && first === null) || (to && last === null)) return { low: 0, high: 0 };
  return { low: first ?? 0, high: Math.min(below, last === null ? below : last + 1) };
}

async function edge(filter: object, order: 1 | -1): Promise<number | null> {
  const row = await rows().findOne(filter, { projection: { _id: 1 }, sort: { at: order, _id: order }, hint: 'at' });
  return row?._id ?? null;
}
