import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Halt } from './halt.mjs';
import { supervise } from './supervise.mjs';

const HOST = '127.0.0.1';
const READY_MS = 30_000;

/**
 * Runs Redis on `<folder>/redis` with its append-only file and waits until it answers. `keep` is given the program, so that it can be
 * stopped; `wantedPort` is used if it is free; all other properties go to `supervise`. Returns `{ url, port }`; throws Halt where it does
 * not come up.
 */
export async function runRedis({ program, folder, wantedPort, env, say, keep, ...more }) {
  const dir = join(folder, 'redis');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { default: getPort } = await import('get-port');
  const port = await getPort({ port: wantedPort, host: HOST });
  const supervised = supervise({
    name: 'Redis',
    program,
    args: [
      ...['--bind', HOST, '--port', String(port), '--dir', dir, '--save', ''],
      ...['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
    ],
    env,
    log: join(folder, 'log', 'redis.log'),
    say,
    ...more,
  });
  keep(supervised);
  const reason = await Promise.race([answers(port), supervised.failed]);
  if (reason) throw new Halt(reason);
  return { url: `redis://${HOST}:${port}`, port };
}

async function answers(port) {
  for (const end = Date.now() + READY_MS; Date.now() < end; await pause(30)) if (await pings(port)) return;
  throw new Halt('Redis runs but did not answer within 30 s.');
}

function pings(port) {
  return new Promise((resolve) => {
    const socket = connect(port, HOST, () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (words) => {
      resolve(String(words).startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
