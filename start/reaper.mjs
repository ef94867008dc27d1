// Runs beside a start and ends its programs when it dies without doing so itself, as after kill -9: the standard input of this process ends
// with the start, however that ended. It reads one record a line: `{"pid":…,"began":…}` for a process to end, `{"gone":…}`, or
// `{"done":true}`.
import { createInterface } from 'node:readline';
import { endProcess } from './end-process.mjs';

const GRACE_MS = 5_000;
const running = new Map();
let done = false;

// Where the whole machine is asked to end, the programs are asked too; this process ends together with its start.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line);
  if (told.done) done = true;
  else if (told.gone) running.delete(told.gone);
  else running.set(told.pid, told);
}
if (!done) await Promise.all([...running.values()].map((record) => endProcess(record, GRACE_MS)));
