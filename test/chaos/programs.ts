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
  /** The same; it comes back with a wall clock that is wrong by so many milliseconds. */
  shift(milliseconds: number): Promise<void>;
  /** How it ended by itself, each time that it did. */
  deaths(): readonly string[];
  stop(): Promise<void>;
}

const AGAIN_MS = 300;
const SHIFT = join(PROJECT_ROOT, 'test/chaos/shift-clock.mjs');

/** Keeps a built program running, as systemd or compose would; its words go to `<folder>/<name>.log`. */
export function keepRunning(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Program {
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
  const deaths: string[] = [];
  let stopping = false;
  let killed = false;
  let shiftMs = 0;
  let child: ChildProcess = run();
  function run(): ChildProcess {
    const [file = '', ...rest] = args;
    const clock = shiftMs === 0 ? [] : ['--import', SHIFT];
    const started = spawn(process.execPath, ['--enable-source-maps', ...clock, join(PROJECT_ROOT, file), ...rest], {
      env: { ...process.env, ...env, QINGCAI_CLOCK_SHIFT_MS: String(shiftMs) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.stdout.pipe(log, { end: false });
    started.stderr.pipe(log, { end: false });
    started.once('exit', (code, signal) => {
      if (stopping) return;
      if (!killed) deaths.push(`${name} ended by itself: ${signal ?? `exit code ${code}`}`);
      killed = false;
      setTimeout(() => {
        if (!stopping) child = run();
      }, AGAIN_MS);
    });
    return started;
  }
  const kill = async () => {
    // One that is about to come back is not killed again.
    if (child.exitCode !== null || child.signalCode !== null) return;
    killed = true;
    await ended(child, 'SIGKILL');
  };
  return {
    name,
    kill,
    async shift(milliseconds) {
      shiftMs = milliseconds;
      await kill();
    },
    deaths: () => deaths,
    async stop() {
      stopping = true;
      await ended(child, 'SIGKILL');
      log.end();
    },
  };
}
