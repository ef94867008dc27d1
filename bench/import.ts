import { CATALOGUE } from './kit/catalogue.js';
import { openPlatform } from './kit/platform.js';
import { cpuOf, memoryOf, startWorker } from './kit/programs.js';
import { allFound, askForImport, importWhere } from './kit/take-import.js';
import { absolute, type Measure } from './measure.js';

/** Imports the file of parts in the worker, which at the same time moves entries into the log and builds the search index. */
export const importMeasure: Measure = {
  name: 'import',
  async *run({ rows }) {
    const platform = await openPlatform(CATALOGUE);
    const worker = await startWorker(platform.uri);
    const began = performance.now();
    const id = await askForImport(platform, rows);
    await importWhere(id, ({ state }) => state !== 'STAGED');
    const [from, before] = [performance.now(), usedBy(worker.pid)];
    const { written } = await importWhere(id, ({ state }) => state === 'DONE');
    const seconds = (performance.now() - from) / 1_000;
    const used = usedBy(worker.pid);
    yield absolute('import.rate', written / seconds, 'rows/s', { atLeast: 2_000 });
    // Two processors have 1,000 µs for each row at 2,000 rows a second; this hardly depends on what else they do.
    for (const [name, now] of used)
      yield absolute(`import.cpu.${name}`, ((now - (before.get(name) ?? 0)) / written) * 1e6, 'µs/row', {
        atMost: 500,
      });
    await allFound(written);
    yield absolute('import.found', (performance.now() - began) / 1_000, 's', { atMost: 300 });
    const memory = memoryOf(worker.pid);
    if (memory) yield absolute('import.peak', memory.peak, 'MB', { atMost: 600 });
    console.error(`${written} rows written in ${seconds.toFixed(1)} s after they were found right`);
    await worker.stop();
    await platform.close();
  },
};

/** Processor time used so far by the processes that do the work, in seconds. */
function usedBy(workerPid: number): Map<string, number> {
  const used = new Map<string, number>();
  for (const [name, pid] of [
    ['worker', workerPid],
    ['mongod', Number(process.env.BENCH_MONGOD)],
  ] as const) {
    const seconds = cpuOf(pid);
    if (seconds !== null) used.set(name, seconds);
  }
  return used;
}
