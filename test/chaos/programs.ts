import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { NODE_FLAGS } from '../../start/node-flags.mjs';

/** A program of the platform, run from the build, that is restarted whenever it ends, until it is stopped. */
export interface Program {
  readonly name: string;
  /** Kills it without warning; it comes back by itself. */
  kill(): Promise<void>;
  /** The same, but it comes back with a wall clock that is wrong by so many milliseconds. */
  shift(milliseconds: number): Promise<void>;
  /** How it ended by itself, each time that it did. */
  deaths(): readonly string[];
  stop(): Promise<void>;
}

const AGAIN_MS = 300;
const SHIFT = join(PROJECT_ROOT, 'test/chaos/shift-clock.mjs');

/** Keeps a built program running, as systemd or compose would; its output goes to `<folder>/<name>.log`. */
export function keepRunning(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Program {
  const log = { file: join(folder, `${name}.log`), append: true };
  const deaths: string[] = [];
  let stopping = false;
  let killed = false;
  let shiftMs = 0;
  const start = () => {
    const [file = '', ...rest] = args;
    const clock = shiftMs === 0 ? [] : ['--import', SHIFT];
    return execa(process.execPath, [...NODE_FLAGS, ...clock, join(PROJECT_ROOT, file), ...rest], {
      env: { ...env, QINGCAI_CLOCK_SHIFT_MS: String(shiftMs) },
      ...{ stdin: 'ignore', stdout: log, stderr: log, buffer: false, reject: false },
    } as const);
  };
  let child = start();
  const keep = async () => {
    while (!stopping) {
      const { signal, exitCode } = await child;
      if (stopping) return;
      if (!killed) deaths.push(`${name} ended by itself: ${signal ?? `exit code ${exitCode}`}`);
      killed = false;
      await pause(AGAIN_MS);
      if (!stopping) child = start();
    }
  };
  const kept = keep();
  const kill = async () => {
    // A program that is just coming back is not killed again.
    if (child.exitCode !== null || child.signalCode !== null) return;
    killed = child.kill('SIGKILL');
    await child;
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
      child.kill('SIGKILL');
      await kept;
    },
  };
}
