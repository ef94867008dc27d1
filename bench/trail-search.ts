import { quantile } from 'simple-statistics';
import {
  ENTRY_WORDS,
  type EntryWords,
  type Question,
  roleWord,
  searchEntries,
  typeWord,
} from '../api/history/index.js';
import { collectionOf } from '../api/kernel/database.js';
import { migrate } from '../api/kernel/migrate.js';
import { createRandom } from '../scripts/demo/random.js';
import { openPlatform } from './kit/platform.js';
import { absolute, type Measure } from './measure.js';

const ENTRIES = 1_000_000;
const BATCH = 5_000;
const QUESTIONS = 200;
const WORDS_EACH = 24;
const VOCABULARY = 30_000;
const ACTS = ['sourcing.submitBid', 'catalogue.importPart', 'orders.confirmOrder', 'payment.submitInvoice'];
const ROLES = ['BUYER', 'SYSTEM', 'SUPPLIER_SUBMITTER', 'FINANCE'];

type Random = ReturnType<typeof createRandom>;

/**
 * Search of the trail over a million rows, which are written without the log: finding words by the index, without reading entries and
 * rights.
 */
export const trailSearchMeasure: Measure = {
  name: 'trail-search',
  async *run({ rows }) {
    const platform = await openPlatform();
    const count = rows ?? ENTRIES;
    const random = createRandom(11);
    // Written without the indexes, which are built afterwards: row by row would take ten times as long, and is not what is measured here.
    await collectionOf(ENTRY_WORDS).dropIndexes();
    await fill(count, random);
    await migrate();
    const questions = Array.from({ length: QUESTIONS }, () => drawQuestion(count, random));
    const milliseconds: number[] = [];
    let broken = 0;
    // The first round warms up.
    for (const round of [0, 1])
      for (const question of questions) {
        const from = performance.now();
        const { hits, searchedTo } = await searchEntries(question, count, 20, from + 80);
        if (round === 1) milliseconds.push(performance.now() - from);
        if (round === 1 && hits.length < 20 && searchedTo > 0) broken++;
      }
    yield absolute('trail-search.p95', quantile(milliseconds, 0.95), 'ms', { atMost: 100 });
    console.error(`${count} rows, median ${quantile(milliseconds, 0.5).toFixed(1)} ms, ${broken} told to narrow`);
    await platform.close();
  },
};

async function fill(count: number, random: Random): Promise<void> {
  const start = Date.parse('2025-01-01T00:00:00Z');
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => rowOf(from + n, start, random));
    await collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS).insertMany(rows, { ordered: false });
  }
}

function rowOf(index: number, start: number, random: Random): EntryWords {
  const id = `e${index}`;
  const number = `number${Math.floor(index / 40)}`;
  const words = new Set([typeWord(random.pick(ACTS)), roleWord(random.pick(ROLES)), id, number]);
  while (words.size < WORDS_EACH) words.add(wordOf(random));
  return {
    ...{ _id: index, id, at: new Date(start + index * 20_000), proc: null, actor: `p${random.int(0, 300)}` },
    subject: { type: 'Part', id: `prt_${Math.floor(index / 4)}` },
    ...{ words: [...words], known: { number, title: null, name: null }, suppliers: [] },
  };
}

/** A few words are in many rows, and many words in a few. */
function wordOf(random: Random): string {
  const place = random.int(1, VOCABULARY);
  return `w${Math.floor((place * random.int(1, VOCABULARY)) / VOCABULARY)}`;
}

function drawQuestion(count: number, random: Random): Question {
  const nothing = { type: null, role: null, from: null, to: null };
  const number = `number${random.int(0, Math.floor((count - 1) / 40))}`;
  const one = random.pick([
    number,
    wordOf(random),
    `${wordOf(random)} ${wordOf(random)}`,
    `${number} ${wordOf(random)}`,
  ]);
  return { ...nothing, text: one, role: random.int(0, 3) === 0 ? random.pick(ROLES) : null };
}
