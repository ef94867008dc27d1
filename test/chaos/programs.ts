import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { ended } from './members.js';

/** A program of the platform that runs from the build: started again whenever it ends, until it is stopped. */
export interface Program {
  readonly name: string;
  /** Ends it without warning; it comes back by itself. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const AGAIN_MS = 300;

/** Keeps a built program running, as systemd or compose would; its words go to `<folder>/<name>.log`. */
export function keepRunning(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Program {
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
  let stopping = false;
  let child: ChildProcess = run();
  function run(): ChildProcess {
    const [file = '', ...rest] = args;
    const started = spawn(process.execPath, ['--enable-source-maps', join(PROJECT_ROOT, file), ...rest], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.stdout.pipe(log, { end: false });
    started.stderr.pipe(log, { end: false });
    started.once('exit', () => {
      if (stopping) return;
      setTimeout(() => {
        if (!stopping) child = run();
      }, AGAIN_MS);
    });
    return started;
  }
  return {
    name,
    kill: () => ended(child, 'SIGKILL'),
    async stop() {
      stopping = true;
      await ended(child, 'SIGKILL');
      log.end();
    },
  };
}
