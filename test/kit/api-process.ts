import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import getPort from 'get-port';
import { database } from '../../api/kernel/database.js';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { shareSessionsKey } from './share-sessions-key.js';

/** An API that runs as a process of its own. */
export interface ApiProcess {
  readonly base: string;
  /** Its memory in MiB; 0 where the system does not say. */
  memory(): number;
  /** Whether it is still running. */
  lives(): boolean;
  stop(): Promise<void>;
}

/** Starts the API as a process, as in production, with the database and the keys of a platform that was started. */
export async function startApi({
  folder,
  origin,
}: {
  readonly folder: string;
  readonly origin: string;
}): Promise<ApiProcess> {
  const uri = new URL(process.env.QINGCAI_TEST_MONGODB_URI ?? process.env.MONGODB_URI ?? '');
  uri.pathname = `/${database().databaseName}`;
  shareSessionsKey(folder);
  const port = await getPort();
  const child = execa(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: PROJECT_ROOT,
    env: {
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      MONGODB_URI: uri.toString(),
      PORT: String(port),
      QINGCAI_DATA: folder,
      QINGCAI_ORIGIN: origin,
      LOG_LEVEL: 'fatal',
    },
    ...{ stdio: ['ignore', 'ignore', 'inherit'], reject: false },
  } as const);
  const base = `http://127.0.0.1:${port}`;
  const lives = () => child.exitCode === null && child.signalCode === null;
  for (const end = Date.now() + 60_000; Date.now() < end && lives(); await pause(200))
    // It is alive before its database is there, and serves afterwards.
    if ((await fetch(`${base}/ready`).catch(() => null))?.ok) break;
  return {
    base,
    lives,
    memory: () => memoryOf(child.pid ?? 0),
    async stop() {
      child.kill();
      await child;
    },
  };
}

function memoryOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
