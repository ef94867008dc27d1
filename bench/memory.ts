import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { createRandom, type Random } from '../scripts/demo/random.js';
import { openCatalogue } from './kit/catalogue.js';
import { type Ask, signIn } from './kit/graphql.js';
import { LOGIN } from './kit/platform.js';
import { type Api, memoryOf, startApi, startWorker } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const PER_SECOND = 50;
const SECONDS = 600;

/** The memory of the API after ten minutes of mixed work: searches, lists, pages of parts and acts, while the worker runs too. */
export const memoryMeasure: Measure = {
  name: 'memory',
  long: true,
  async *run({ rows }) {
    const platform = await openCatalogue(rows);
    const [api, worker] = [await startApi(platform.uri), await startWorker(platform.uri)];
    const asked = await work(api, await signIn(api.base, LOGIN));
    const memory = memoryOf(api.pid);
    if (!memory) console.error('This system does not say how much memory a process has.');
    else {
      yield absolute('memory.api', memory.now, 'MB', { atMost: 400 });
      yield absolute('memory.api.peak', memory.peak, 'MB', { atMost: 600 });
    }
    yield absolute('memory.rate', asked / SECONDS, 'requests/s', { atLeast: PER_SECOND * 0.98 });
    for (const program of [api, worker]) await program.stop();
    await platform.close();
  },
};

/** Asks at an even pace, whether or not earlier questions have been answered, as people do. Answers how many were answered. */
async function work(api: Api, ask: Ask): Promise<number> {
  const random = createRandom(5);
  const waiting = new Set<Promise<void>>();
  const faults: unknown[] = [];
  let answered = 0;
  const began = performance.now();
  for (let n = 0; n < PER_SECOND * SECONDS; n++) {
    const one = question(n, random, ask)
      .then(() => void answered++)
      .catch((error: unknown) => void faults.push(error))
      .finally(() => waiting.delete(one));
    waiting.add(one);
    if (faults.length > 0) throw faults[0];
    if (n % (PER_SECOND * 60) === 0)
      console.error(`minute ${n / PER_SECOND / 60}: ${memoryOf(api.pid)?.now.toFixed(0)} MB`);
    await pause(Math.max(0, began + ((n + 1) * 1_000) / PER_SECOND - performance.now()));
  }
  const inTime = answered;
  await Promise.all(waiting);
  return inTime;
}

const LIST =
  'query($after: String) { parts(first: 50, after: $after) { edges { node { id rev number name category { name } } } } }';
const SEARCH = 'query($text: String!) { searchParts(text: $text) { id number name category { name } } }';
const PAGE =
  'query($id: ID!) { part(id: $id) { id rev name unit moves { name allowed } entries { id actor { name } } } }';
const REVISE =
  'mutation($input: RevisePartInput!) { revisePart(input: $input) { ... on Part { id rev } ... on Refused { key } } }';

const listShape = z.object({
  parts: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), rev: z.int(), name: z.string() }) })) }),
});

/** Out of ten questions: five searches, two lists, two pages of a part with its trail, one act. */
async function question(n: number, random: Random, ask: Ask): Promise<void> {
  const kind = n % 10;
  if (kind < 5)
    return void (await ask(SEARCH, { text: `${random.pick(['C', 'A', 'TPS', '10'])}${random.int(1, 9999)}` }));
  const { parts } = listShape.parse(await ask(LIST));
  if (kind < 7) return;
  const { node } = random.pick(parts.edges);
  if (kind < 9) return void (await ask(PAGE, { id: node.id }));
  const input = { key: randomUUID(), partId: node.id, rev: node.rev, name: node.name, unit: '件', reason: 'work' };
  await ask(REVISE, { input });
}
