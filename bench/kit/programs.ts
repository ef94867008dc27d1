import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa, execaSync } from 'execa';
import getPort from 'get-port';
import { PROJECT_ROOT, readEnv } from '../../api/kernel/env.js';
import { NODE_FLAGS } from '../../start/node-flags.mjs';

/** A built program of the platform that runs beside the measure. */
export interface Program {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the worker, with its sequencer, and waits until it works. */
export async function startWorker(mongodbUri: string, more: Readonly<Record<string, string>> = {}): Promise<Program> {
  prepareTrail();
  const child = start('dist/jobs/main.js', { MONGODB_URI: mongodbUri, LOG_LEVEL: 'info', ...more });
  let output = '';
  child.stdout.on('data', (bytes) => {
    output += bytes;
  });
  for (const end = Date.now() + READY_MS; !output.includes('"ready"'); await pause(20))
    if (Date.now() > end || child.exitCode !== null) throw new Error(`The worker does not come up: ${output}`);
  return programOf(child);
}

/** Makes the log's keys and policy where they are missing; with `--with-witness` also those of a witness that the policy requires. */
export function prepareTrail(...more: readonly '--with-witness'[]): void {
  execaSync(process.execPath, [join(PROJECT_ROOT, 'dist/scripts/trail-init.js'), ...more]);
}

/**
 * Starts the signer and a witness that copies from a running API; `prepareTrail('--with-witness')` has to be called before the API is
 * started.
 */
export async function startSignerAndWitness(mongodbUri: string, platform: string): Promise<Program[]> {
  const port = String(await getPort());
  const { origin } = readEnv();
  const QINGCAI_WITNESSES = `${origin}/witness/discipline=http://127.0.0.1:${port}`;
  const witness = start('dist/witness/main.js', { QINGCAI_WITNESS_PORT: port, QINGCAI_PLATFORM: platform });
  const signer = start('dist/jobs/main.js', { MONGODB_URI: mongodbUri, QINGCAI_WITNESSES }, ['signing']);
  // Nobody reads their output, and a full pipe would stop them.
  for (const { stdout } of [witness, signer]) stdout.resume();
  return [programOf(witness), programOf(signer)];
}

/** The API, its address, and how long it took to become ready. */
export interface Api extends Program {
  readonly base: string;
  readonly readyMs: number;
}

/** Starts the API and waits until it is ready. */
export async function startApi(mongodbUri: string): Promise<Api> {
  const port = await getPort();
  prepareTrail();
  const base = `http://127.0.0.1:${port}`;
  const began = performance.now();
  // A single account does all the measured work.
  const QINGCAI_AT_ONCE = '256';
  const child = start('dist/api/main.js', { MONGODB_URI: mongodbUri, PORT: String(port), QINGCAI_AT_ONCE });
  for (const end = Date.now() + READY_MS; ; await pause(10)) {
    const answer = await fetch(`${base}/ready`).catch(() => null);
    if (answer?.ok) break;
    if (Date.now() > end || child.exitCode !== null) throw new Error('The API does not come up');
  }
  return { ...programOf(child), base, readyMs: performance.now() - began };
}

const READY_MS = 60_000;

/**
 * It runs as everywhere, and what it is held against, in this process, with node's own settings. It ends with this process, and is
 * killed where it does not end within five seconds.
 */
function start(path: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  return execa(process.execPath, [...NODE_FLAGS, ...process.execArgv, join(PROJECT_ROOT, path), ...args], {
    ...{ env, stdio: ['ignore', 'pipe', 'inherit'], buffer: false, reject: false, forceKillAfterDelay: 5_000 },
  } as const);
}

function programOf(child: ReturnType<typeof start>): Program {
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.kill();
      await child;
    },
  };
}

/** The memory of a process in MB, now and at its peak; null where the system does not tell. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const status = readFileSync(file, 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

/** Processor time that a process has used, in seconds; null where the system does not tell. */
export function cpuOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // utime and stime, the 14th and 15th field, in hundredths of a second; the name in brackets before them may contain blanks.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
