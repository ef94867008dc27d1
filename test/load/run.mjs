import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { endWith, Halt } from '../../start/halt.mjs';
import { install } from '../../start/install.mjs';
import { CACHE, ROOT } from '../../start/paths.mjs';

// `npm run load -- [--minutes N]`: starts a platform on a folder and port of its own with the demonstration's data, puts it under load, and
// ends it again. Standard output has the figures and nothing else. The exit code is 1 where an act was lost or an answer came too late.
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
for (const child of running.toReversed()) {
  child.kill();
  await child;
}
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
  const { default: getPort } = await import('get-port');
  const port = await getPort();
  // A database meant for other uses must not be put under load; and building the pages has set NODE_ENV, with which no demonstration is
  // loaded.
  const { MONGODB_URI: _mongodb, REDIS_URL: _redis, QINGCAI_ORIGIN: _origin, NODE_ENV: _node, ...outer } = process.env;
  const env = { ...outer, QINGCAI_DATA: folder, PORT: String(port), LOAD_BASE: `http://127.0.0.1:${port}` };
  const { execa } = await import('execa');
  const run = (args, stdout) => {
    // The platform ends its programs one after another, which takes a while.
    const settings = { cwd: ROOT, env, extendEnv: false, reject: false, buffer: false, forceKillAfterDelay: false };
    const child = execa(process.execPath, args, { ...settings, stdin: 'ignore', stdout, stderr: 'inherit' });
    running.push(child);
    return child;
  };
  await isReady(run(['start/start.mjs'], ['pipe', process.stderr]));
  const { exitCode } = await run([outfile, ...process.argv.slice(2)], 'inherit');
  return exitCode ?? 1;
}

/** Waits until the platform says that it is ready. */
function isReady(platform) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Halt('The platform did not come up within ten minutes.')), READY_MS);
    let output = '';
    platform.stdout.on('data', (bytes) => {
      output += bytes;
      if (!/^Qingcai is ready/m.test(output)) return;
      clearTimeout(late);
      output = '';
      resolve(undefined);
    });
    platform.then(({ exitCode }) => reject(new Halt(`The platform ended with ${exitCode}:\n${output}`)));
  });
}
for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => running.at(-1)?.kill());
