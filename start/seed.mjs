import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from './halt.mjs';
import { ROOT } from './paths.mjs';

/** Loads the demonstration enterprise on the first start of a data folder; an interrupted load is completed. */
export async function seed({ folder, env, args, say, keep, onStart }) {
  if (!args || env.NODE_ENV === 'production' || existsSync(join(folder, 'demo-accounts.json'))) return;
  say('First start: loading the demonstration enterprise (all of it invented) …');
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  onStart(child.pid);
  const ended = new Promise((resolve) => child.once('close', resolve));
  keep({
    failed: new Promise(() => {}),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  });
  const code = await ended;
  if (code !== 0)
    throw new Halt('The demonstration enterprise could not be loaded (see above). The next start goes on from there.');
}
