import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../scripts/build.mjs';
import { askedToEnd } from '../start/asked-to-end.mjs';
import { endWith, Halt } from '../start/halt.mjs';
import { install } from '../start/install.mjs';
import { CACHE, ROOT } from '../start/paths.mjs';
import { startServices } from '../start/services.mjs';

// `npm run bench [-- NAME …] [--long] [--rows N] [--profile FOLDER]`: runs its own MongoDB and Redis in a temporary folder, and each
// measure in a process of its own, so that no measure is affected by what another left behind. Standard output contains the figures and
// nothing else.
const say = (line) => console.error(line);
const running = [];
let folder = null;
let code = 1;

try {
  const ended = await Promise.race([askedToEnd(process.env), runAll().then((result) => ({ result }))]);
  if (!ended?.result) throw new Halt('Ended before all measures were taken.');
  code = ended.result.code;
} catch (error) {
  endWith(error);
}
for (const program of running.toReversed()) await program.stop(3_000);
if (folder) rmSync(folder, { recursive: true, force: true });
process.exit(code);

async function runAll() {
  await install(say);
  await build({ parts: ['server'], say });
  const program = await bundle();
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'bench-'));
  // A database that is meant for other uses is neither measured nor written to.
  const { MONGODB_URI: _mongodb, REDIS_URL: _redis, ...outer } = process.env;
  let mongod = 0;
  const keep = (one) => running.push(one);
  const onStart = (name, pid) => {
    if (name === 'mongod') mongod = pid;
  };
  const services = await startServices({ folder, env: outer, say, keep, onStart });
  const env = {
    ...outer,
    MONGODB_URI: services.mongodbUri,
    REDIS_URL: services.redisUrl,
    QINGCAI_DATA: join(folder, 'data'),
    QINGCAI_ORIGIN: 'bench/log',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    BENCH_MONGOD: String(mongod),
  };
  const args = process.argv.slice(2);
  const listed = await runProgram({ program, args: ['list', ...args], env, read: true });
  if (listed.code !== 0) return { code: 2 };
  let missed = 0;
  for (const name of listed.output.split('\n').filter(Boolean)) {
    say(`measuring ${name} …`);
    const { code: own } = await runProgram({ program, args: ['measure', name, ...args], env, read: false });
    if (own !== 0) missed++;
  }
  return { code: missed > 0 ? 1 : 0 };
}

async function bundle() {
  const { build: esbuild } = await import('esbuild');
  const outfile = join(ROOT, 'dist/bench/main.js');
  const settings = { bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20' };
  await esbuild({
    ...settings,
    entryPoints: [join(ROOT, 'bench/main.ts')],
    outfile,
    logLevel: 'warning',
    sourcemap: true,
  });
  return outfile;
}

async function runProgram({ program, args, env, read }) {
  const { execa } = await import('execa');
  const child = execa(process.execPath, [...profiling(args), program, ...args], {
    ...{ env, stdio: ['ignore', read ? 'pipe' : 'inherit', 'inherit'], reject: false },
  });
  running.push({ stop: async () => void child.kill() });
  const { exitCode: code = 1, stdout: output } = await child;
  return { code, output };
}

/** Programs that a measure starts are given its own arguments of node beside theirs, so they are profiled too. */
function profiling(args) {
  const at = args.indexOf('--profile');
  return at === -1 || args[0] === 'list' ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(args[at + 1])}`];
}
