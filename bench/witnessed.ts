import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { database } from '../api/kernel/database.js';
import { type CosignatureDocument, type LogDocument, TRAIL } from '../api/trail/stored.js';
import { signIn } from './kit/graphql.js';
import { inFlight } from './kit/in-flight.js';
import { ADMIN_LOGIN, hireManager, openPlatform, unitCode } from './kit/platform.js';
import { prepareTrail, startApi, startSignerAndWitness, startWorker } from './kit/programs.js';
import { absolute, type Measure, percentile } from './measure.js';

const SECONDS = 10;
const WRITERS = 64;
const PATIENCE_MS = 60_000;
const QUERY =
  'mutation($input: CreateUnitInput!) { createUnit(input: $input) { ... on Unit { id } ... on Refused { key } } }';
const madeShape = z.object({ createUnit: z.object({ id: z.string() }) });

/** From an act's answer over HTTP to the cosignature of a checkpoint that covers its entry, with 64 writers at work. */
export const witnessedMeasure: Measure = {
  name: 'witnessed',
  group: 'trail',
  async *run() {
    const platform = await openPlatform();
    await hireManager(platform);
    prepareTrail('--with-witness');
    const [api, worker] = [await startApi(platform.uri), await startWorker(platform.uri)];
    const others = await startSignerAndWitness(platform.uri, api.base);
    const cosigned: { readonly size: number; readonly at: number }[] = [];
    const watch = database()
      .collection<CosignatureDocument>(TRAIL.cosignatures)
      .watch([{ $match: { operationType: 'insert' } }]);
    watch.on('change', (change) => {
      if (change.operationType === 'insert') cosigned.push({ size: change.fullDocument.size, at: performance.now() });
    });
    await new Promise((resolve) => watch.once('resumeTokenChanged', resolve));
    const ask = await signIn(api.base, ADMIN_LOGIN);
    const answered = new Map<string, number>();
    const { perSecond } = await inFlight(WRITERS, SECONDS, async () => {
      const input = { key: randomUUID(), code: unitCode(), name: '发动机缸体车间' };
      answered.set(madeShape.parse(await ask(QUERY, { input })).createUnit.id, performance.now());
    });
    const indices = await allCovered([...answered.keys()], cosigned);
    const waits = [...answered].map(([id, at]) => {
      const index = indices.get(id) ?? Number.NaN;
      return Math.max(0, Math.min(...cosigned.filter(({ size }) => size > index).map((one) => one.at)) - at);
    });
    yield absolute('witnessed.p99', percentile(waits, 0.99), 'ms', { atMost: 2_000 });
    console.error(`${Math.round(perSecond)} acts/s, half witnessed within ${Math.round(percentile(waits, 0.5))} ms`);
    await watch.close();
    for (const program of [...others, worker, api]) await program.stop();
    await platform.close();
  },
};

/** The indices of subjects' entries, once a cosigned checkpoint covers them all. */
async function allCovered(ids: readonly string[], cosigned: readonly { readonly size: number }[]) {
  const log = database().collection<LogDocument>(TRAIL.log);
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await new Promise(setImmediate)) {
    const rows = await log.find({ 'subject.id': { $in: [...ids] } }, { projection: { subject: 1 } }).toArray();
    const last = Math.max(...rows.map(({ _id }) => _id));
    if (rows.length === ids.length && cosigned.some(({ size }) => size > last))
      return new Map(rows.map(({ _id, subject }) => [subject.id, _id]));
  }
  throw new Error('Not every entry was witnessed');
}
