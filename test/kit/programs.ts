import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { database } from '../../api/kernel/database.js';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import type { startApp } from './app.js';
import { shareSessionsKey } from './share-sessions-key.js';

/** A built program of the platform that works on a test's database. */
export interface Beside {
  /** Address of an API. */
  readonly base: string;
  /** Its output so far. */
  said(): string;
  stop(): Promise<void>;
}

type App = Pick<Awaited<ReturnType<typeof startApp>>, 'folder' | 'origin'>;

/** Starts the API or the worker on the test's database, on a machine whose clock is ahead by `aheadMs`, and waits until it works. */
export async function startBeside(
  app: App,
  program: 'api' | 'jobs',
  { aheadMs, env = {} }: { readonly aheadMs: number; readonly env?: Readonly<Record<string, string>> },
): Promise<Beside> {
  const port = await getPort();
  const uri = new URL(process.env.QINGCAI_TEST_MONGODB_URI ?? process.env.MONGODB_URI ?? '');
  uri.pathname = `/${database().databaseName}`;
  shareSessionsKey(app.folder);
  const clock = ['--import', join(PROJECT_ROOT, 'test/kit/shift-clock.mjs')];
  const child = execa(process.execPath, [...clock, join(PROJECT_ROOT, `dist/${program}/main.js`)], {
    env: {
      ...{ PATH: process.env.PATH, SHIFT_CLOCK_MS: String(aheadMs), MONGODB_URI: uri.toString(), PORT: String(port) },
      ...{ QINGCAI_DATA: app.folder, QINGCAI_ORIGIN: app.origin, LOG_LEVEL: 'info', ...env },
    },
    ...{ extendEnv: false, stdin: 'ignore', all: true, buffer: false, reject: false },
  } as const);
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.all.on('data', (bytes: Buffer) => {
      output += bytes;
      if (output.includes('"ready"')) resolve();
    });
    void child.then(() => reject(new Error(`${program} has ended: ${output}`)));
  });
  return {
    base: `http://127.0.0.1:${port}`,
    said: () => output,
    async stop() {
      child.kill();
      await child;
    },
  };
}
