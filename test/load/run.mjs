import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { endWith, Halt } from '../../start/halt.mjs';
import { install } from '../../start/install.mjs';
import { CACHE, ROOT } from '../../start/paths.mjs';

// `npm run load -- [--minutes N]`: starts the platform by itself on a folder and port of its own, with the demonstration's data, loads it, and
// ends it again. Standard output holds the figures and nothing else. Exit code 1 where an act was lost or an answer came too late.
const say = (line) => console.error(line);
const READY_MS = 600_000;
let code = 1;
let folder = null;
const running = [];
try {
  code = await runLoad();
} catch (error) {
  endWith(error);
}
for (const child of running.toReversed()) await endOf(child);
if (folder) rmSync(folder, { recursive: true, force: true });
process.exit(code);

async function runLoad() {
  await install(say);
  await build({ parts: ['server', 'web'], say });
  const outfile = join(ROOT, 'dist/load/main.js');
  const { build: esbuild } = await import('esbuild');
  const settings = { bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20' };
  await esbuild({ ...settings, entryPoints: [join(ROOT, 'test/load/main.ts')], outfile, logLevel: 'warning' });
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'load-'));
  const port = await freePort();
  // A database named for other uses is not loaded; and building the pages has set NODE_ENV, under which nothing is demonstrated.
  const { MONGODB_URI: _mongodb, REDIS_URL: _redis, QINGCAI_ORIGIN: _origin, NODE_ENV: _node, ...outer } = process.env;
  const env = { ...outer, QINGCAI_DATA: folder, PORT: String(port), LOAD_BASE: `http://127.0.0.1:${port}` };
  await start(['start/start.mjs'], env, /^Qingcai is ready/m);
  const child = spawn(process.execPath, [outfile, ...process.argv.slice(2)], { env, stdio: 'inherit' });
  running.push(child);
  return new Promise((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
}

/** Starts a program and waits until it says that it is ready. */
function start(args, env, ready) {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Halt('The platform did not come up within ten minutes.')), READY_MS);
    let output = '';
    child.stdout.on('data', (bytes) => {
      process.stderr.write(bytes);
      output += bytes;
      if (!ready.test(output)) return;
      clearTimeout(late);
      output = '';
      resolve(undefined);
    });
    child.once('close', (ended) => reject(new Halt(`The platform ended with ${ended}:\n${output}`)));
  });
}

async function endOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await gone;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => running.at(-1)?.kill('SIGTERM'));
