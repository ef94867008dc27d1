import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import getPort from 'get-port';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { isAlive, type ProcessRecord } from '../../start/process-began.mjs';
import { until } from '../kit/until.js';

const { MONGOD, REDIS_SERVER } = process.env;
// With services that run elsewhere there is nothing that may be killed.
const itWithPrograms = MONGOD && REDIS_SERVER ? it : it.skip;

const top = mkdtempSync(join(tmpdir(), 'qingcai-start-'));
const folder = join(top, 'data');
const NAMES = ['mongod', 'redis', 'api', 'jobs', 'witness', 'signer'];
let port = 0;
let start: ChildProcess | null = null;
let said = '';

beforeAll(async () => {
  port = await getPort();
});
afterAll(() => {
  start?.kill('SIGTERM');
  rmSync(top, { recursive: true, force: true });
});

/** A start as `npm start` makes it, without the demonstration enterprise. */
function begin(more: NodeJS.ProcessEnv = {}): ChildProcess {
  const { MONGODB_URI: _mongodb, REDIS_URL: _redis, npm_lifecycle_event: _npm, ...outer } = process.env;
  const env = { ...outer, NODE_ENV: 'production', QINGCAI_DATA: folder, PORT: String(port), ...more };
  said = '';
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'start/start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return child;
}

interface Ready {
  readonly ready: boolean;
  readonly database: boolean;
  readonly programs: readonly { name: string; state: string; restarts: number; reason: string | null }[];
}
async function ready(): Promise<Ready | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(3_000) }).catch(
    () => null,
  );
  return answer && JSON.parse(await answer.text());
}
const isReady = async () => (await ready())?.ready === true;
const records = (): Record<string, ProcessRecord> =>
  JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')).programs;

itWithPrograms(
  'keeps its programs running, and takes them along when it is killed',
  async () => {
    start = begin();
    await until(() => said.includes('is ready after'));
    const before = records();
    expect(Object.keys(before)).toEqual(NAMES);

    // Twice within 30 s, which once was the end of everything.
    for (const name of ['api', 'api', 'mongod']) {
      const killed = records()[name];
      process.kill(killed?.pid ?? 0, 'SIGKILL');
      await until(() => isAlive(records()[name]) && records()[name]?.pid !== killed?.pid);
      await until(isReady);
    }
    const { programs } = (await ready()) ?? { programs: [] };
    const restarts = Object.fromEntries(programs.map(({ name, restarts, reason }) => [name, `${restarts} ${reason}`]));
    expect(restarts).toEqual({
      ...{
        MongoDB: '1 SIGKILL',
        Redis: '0 null',
        API: '2 SIGKILL',
        Worker: '0 null',
        Witness: '0 null',
        Signer: '0 null',
      },
    });
    for (const name of ['redis', 'jobs', 'witness', 'signer']) expect(isAlive(before[name])).toBe(true);

    const running = Object.values(records());
    start.kill('SIGKILL');
    await until(() => !running.some(isAlive), Boolean, 10_000);
  },
  120_000,
);

itWithPrograms(
  'ends with a clear message where a setting is wrong, and does not try it over and over',
  async () => {
    start = begin({ LOG_LEVEL: 'chatty' });
    await until(() => start?.exitCode !== null);
    expect(start.exitCode).toBe(1);
    expect(said).toMatch(/LOG_LEVEL/);
  },
  90_000,
);
