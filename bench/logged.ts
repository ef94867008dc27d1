import { randomUUID } from 'node:crypto';
import { quantile } from 'simple-statistics';
import { catalogueCommands } from '../api/catalogue/index.js';
import { database } from '../api/kernel/database.js';
import { type LogDocument, TRAIL } from '../api/trail/stored.js';
import { inFlight } from './kit/in-flight.js';
import { openPlatform } from './kit/platform.js';
import { startWorker } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const SECONDS = 10;
const WRITERS = 64;

/** The time from an act's commit to its entry in the log, as a reader of the log sees it, with 64 writers at work. */
export const loggedMeasure: Measure = {
  name: 'logged',
  async *run() {
    const platform = await openPlatform();
    const worker = await startWorker(platform.uri);
    const committed = new Map<string, number>();
    const seen = new Map<string, number>();
    const log = database()
      .collection<LogDocument>(TRAIL.log)
      .watch([{ $match: { operationType: 'insert' } }]);
    log.on('change', (change) => {
      if (change.operationType === 'insert') seen.set(change.fullDocument.subject.id, performance.now());
    });
    await new Promise((resolve) => log.once('resumeTokenChanged', resolve));
    const { perSecond } = await inFlight(WRITERS, SECONDS, async () => {
      const row = await platform.act(catalogueCommands.createCategory, {
        code: `C-${randomUUID()}`,
        name: '发动机缸体总成',
      });
      committed.set(row._id, performance.now());
    });
    for (const end = performance.now() + 30_000; seen.size < committed.size; await new Promise(setImmediate))
      if (performance.now() > end) throw new Error(`${committed.size - seen.size} entries are not in the log`);
    const waits = [...committed].map(([id, at]) => (seen.get(id) ?? Number.NaN) - at);
    yield absolute('logged.p99', quantile(waits, 0.99), 'ms', { atMost: 1_000 });
    console.error(`${Math.round(perSecond)} acts/s, half of them logged within ${Math.round(quantile(waits, 0.5))} ms`);
    await log.close();
    await worker.stop();
    await platform.close();
  },
};
