// Runs beside a start and ends its programs when it dies without doing so itself, as after kill -9: its standard input ends
// with the start, however that ended. Told one record a line: `{"pid":…,"began":…}` to end, `{"gone":…}`, or `{"done":true}`.
import { createInterface } from 'node:readline';
import { endProcess } from './end-process.mjs';

const GRACE_MS = 5_000;
const running = new Map();
let done = false;

// Where somebody asks the whole machine to end, the programs are asked, too; this one ends with its start.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line);
  if (told.done) done = true;
  else if (told.gone) running.delete(told.gone);
  else running.set(told.pid, told);
}
if (!done) await Promise.all([...running.values()].map((record) => endProcess(record, GRACE_MS)));
