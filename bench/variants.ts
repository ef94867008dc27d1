import { print } from 'graphql';
import { z } from 'zod';
import { CASES_VERSION, type ProcessCaseDocument, processCases } from '../api/process/index.js';
import { wayOfMethod } from '../schema/process/prescribed.js';
import { type CaseEvent, type CaseFacts, figuresOf } from '../schema/process/process-case.js';
import { createRandom, type Random } from '../scripts/demo/random.js';
import { ProcessViewDocument } from '../web/src/generated/graphql.js';
import { signIn } from './kit/graphql.js';
import { hireStaff, LOGIN, openPlatform } from './kit/platform.js';
import { startApi } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const ENTRIES = 250_000;
const BATCH = 1_000;
const TIMES = 5;
const HOUR_MS = 3_600_000;

/** The process view of many entries over HTTP, the slowest of several times: for purchases, and for a log of another system. */
export const variantsMeasure: Measure = {
  name: 'variants',
  group: 'trail',
  async *run({ rows }) {
    const platform = await openPlatform();
    await hireStaff(platform);
    const entries = rows ?? ENTRIES;
    const random = createRandom(17);
    const api = await startApi(platform.uri);
    const ask = await signIn(api.base, LOGIN);
    for (const logId of [null, 'elg_bench']) {
      await fill(entries, logId, random);
      let longest = 0;
      for (let n = 0; n < TIMES; n++) {
        const began = performance.now();
        const { processView } = await ask(print(ProcessViewDocument), { filter: { logId, folded: true } });
        longest = Math.max(longest, (performance.now() - began) / 1000);
        if (n === 0) console.error(`${entries} entries: ${told(processView)}`);
      }
      yield absolute(logId === null ? 'variants.purchases' : 'variants.imported', longest, 's', { atMost: 5 });
    }
    await api.stop();
    await platform.close();
  },
};

function told(view: unknown): string {
  const shape = z.object({ caseCount: z.number(), eventCount: z.number(), variantCount: z.number() });
  const { caseCount, eventCount, variantCount } = shape.parse(view);
  return `${caseCount} cases of ${variantCount} variants with ${eventCount} steps shown`;
}

/** Cases as the worker makes them from entries, written without the log. */
async function fill(entries: number, logId: string | null, random: Random): Promise<void> {
  let left = entries;
  for (let place = 0; left > 0; ) {
    const documents: ProcessCaseDocument[] = [];
    while (documents.length < BATCH && left > 0) {
      const document = caseOf(place++, logId, random);
      left -= document.events.length;
      documents.push(document);
    }
    await processCases().insertMany(documents);
  }
}

function caseOf(place: number, logId: string | null, random: Random): ProcessCaseDocument {
  const facts: CaseFacts = {
    ...{ name: `${place}`, title: null, logId, system: logId === null ? null : 'bench', method: null },
    ...{ unitId: `unt_${place % 12}`, buyerId: `acc_${place % 60}` },
  };
  const events = eventsOf(place, random);
  const common = { version: CASES_VERSION, at: place, activity: '' };
  return { _id: `${logId ?? 'pur'}_${place}`, ...common, facts, events, ...figuresOf(events, facts) };
}

/** The prescribed path with steps left out, repeated or swapped, as happens in real life. */
function eventsOf(place: number, random: Random): CaseEvent[] {
  const types = wayOfMethod(null).steps.flatMap(({ type }) => {
    if (random.chance(0.03)) return [];
    return random.chance(0.05) ? [type, type] : [type];
  });
  for (let at = 1; at < types.length; at++)
    if (random.chance(0.02)) types.splice(at - 1, 2, types[at] ?? '', types[at - 1] ?? '');
  const start = Date.parse('2025-01-01T00:00:00Z') + random.int(0, 365 * 24) * HOUR_MS;
  let now = start;
  return types.map((t, i) => {
    now += random.int(1, 200) * HOUR_MS;
    return { i: place * 100 + i, t, w: now, s: `${t.split('.')[0]}_${place}` };
  });
}
