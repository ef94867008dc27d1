import { quantile } from 'simple-statistics';
import { database } from '../api/kernel/database.js';
import { type CosignatureDocument, type LogDocument, TRAIL } from '../api/trail/stored.js';
import { createUnitOver } from './kit/create-unit.js';
import { signInAll } from './kit/graphql.js';
import { inFlight } from './kit/in-flight.js';
import { hireStaff, openPlatform } from './kit/platform.js';
import { prepareTrail, startApi, startSignerAndWitness, startWorker } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const SECONDS = 10;
const WRITERS = 64;
const PATIENCE_MS = 60_000;
/** From the answer to an act over HTTP to the cosignature of a checkpoint that covers its entry, with 64 writers at work. */
export const witnessedMeasure: Measure = {
  name: 'witnessed',
  group: 'trail',
  async *run() {
    const platform = await openPlatform();
    const { hireAdmins } = await hireStaff(platform);
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
    const ask = await signInAll(api.base, await hireAdmins(WRITERS / 4));
    const answered = new Map<string, number>();
    const { perSecond } = await inFlight(WRITERS, SECONDS, async () => {
      answered.set(await createUnitOver(ask), performance.now());
    });
    const indices = await allCovered([...answered.keys()], cosigned);
    const waits = [...answered].map(([id, at]) => {
      const index = indices.get(id) ?? Number.NaN;
      return Math.max(0, Math.min(...cosigned.filter(({ size }) => size > index).map((one) => one.at)) - at);
    });
    yield absolute('witnessed.p99', quantile(waits, 0.99), 'ms', { atMost: 2_000 });
    console.error(`${Math.round(perSecond)} acts/s, half witnessed within ${Math.round(quantile(waits, 0.5))} ms`);
    await watch.close();
    for (const program of [...others, worker, api]) await program.stop();
    await platform.close();
  },
};

/** The indices of subjects' entries, once a cosigned checkpoint covers all of them. */
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
