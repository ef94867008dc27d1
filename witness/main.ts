import { once } from 'node:events';
import { readEnv } from '../api/kernel/env.js';
import { messageOf } from '../schema/trail/index.js';
import { startWitness } from './start.js';

// A witness. Its holder runs it (discipline office, internal audit, association of suppliers); it needs no database and no daily work by
// anyone. Its messages go to the standard output, one JSON object a line.

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
