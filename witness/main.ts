import { once } from 'node:events';
import { readEnv } from '../api/kernel/env.js';
import { messageOf } from '../schema/trail/index.js';
import { startWitness } from './start.js';

// A witness: runs at its holder's (discipline office, internal audit, association of suppliers), needs no database and no
// daily act of anyone. What it says goes to the standard output, a JSON object a line.

const { witness, host } = readEnv();
const say = (what: Record<string, unknown>) =>
  console.log(JSON.stringify({ time: new Date().toISOString(), name: 'witness', ...what }));

const ending = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => ending.abort());
try {
  const running = await startWitness({ ...witness, host, say });
  say({ level: 'info', ready: running.url, vkey: running.vkey, folder: witness.folder });
  if (!ending.signal.aborted) await once(ending.signal, 'abort');
  await running.stop();
} catch (error) {
  say({ level: 'fatal', why: messageOf(error) });
  process.exitCode = 1;
}
