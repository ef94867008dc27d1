import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { askedToEnd } from './asked-to-end.mjs';
import { runChecks } from './checks.mjs';
import { findChromium } from './find-chromium.mjs';
import { endWith, Halt } from './halt.mjs';
import { install } from './install.mjs';
import { keepOldRows } from './keep-old-rows.mjs';
import { whyNodeTooOld } from './node-version.mjs';
import { writeRun } from './run-file.mjs';
import { runJest } from './run-jest.mjs';
import { sayPython } from './say-python.mjs';
import { startServices } from './services.mjs';
import { takeAlong } from './take-along.mjs';
import { makeTestFolder, removeTestFolder } from './test-folder.mjs';
import { watchWrites } from './watch-writes.mjs';

const jestArgs = process.argv.slice(2);
const say = (line) => console.log(line);
const sums = { passed: 0, failed: 0, skipped: 0 };
const running = [];
const programs = {};
const along = takeAlong();
let folder = null;
let ending = false;

try {
  const ended = await Promise.race([askedToEnd(process.env), runAll().then(() => 'done')]);
  if (!ended) throw new Halt('Ended before all tests were run.');
} catch (error) {
  endWith(error);
  count({ failed: 1 });
}
ending = true;
for (const program of running.toReversed()) await program.stop(3_000);
along.done();
if (folder) removeTestFolder(folder);
console.log(`${sums.passed} passed, ${sums.failed} failed${sums.skipped > 0 ? `, ${sums.skipped} skipped` : ''}`);
process.exit(sums.failed > 0 || sums.passed === 0 ? 1 : 0);

/** Runs all tests; with arguments for jest, only what jest runs with them. */
async function runAll() {
  const tooOld = whyNodeTooOld(process.version);
  if (tooOld) throw new Halt(tooOld);
  await install(say);
  folder = await makeTestFolder(say);
  // Tests must not write to a database that is meant for other uses, so only variables made for tests count.
  const outer = {
    ...process.env,
    MONGODB_URI: process.env.QINGCAI_TEST_MONGODB_URI,
    REDIS_URL: process.env.QINGCAI_TEST_REDIS_URL,
  };
  const services = await startServices({ folder, env: outer, say, keep, onStart });
  const chromium = await findChromium({ env: process.env, say });
  await sayPython({ env: process.env, say });
  await countBuild();
  if (jestArgs.length === 0) count(await runChecks({ env: process.env, say }));

  await keepOldRows(services.mongodbUri);
  const finish = await watchWrites(services.mongodbUri);
  count(await runJest({ args: jestArgs, env: envOfTests(services, chromium), folder, keep }));
  const { writes, violations } = await finish();
  const lines = violations.map((line) => `\n  - ${line}`).join('');
  say(
    `writes and entries: ${writes} business writes, ${violations.length === 0 ? 'each with its entry: passed' : `FAILED${lines}`}`,
  );
  count(violations.length === 0 ? { passed: 1 } : { failed: 1 });
}

async function countBuild() {
  try {
    await build({ parts: ['server', 'web'], say });
    count({ passed: 1 });
  } catch (error) {
    say(`build: FAILED\n${error.message}`);
    count({ failed: 1 });
  }
}

function envOfTests({ mongodbUri, redisUrl, mongod, redis }, chromium) {
  const env = { ...process.env, QINGCAI_DATA: join(folder, 'data') };
  for (const name of ['MONGODB_URI', 'QINGCAI_TEST_MONGODB_URI']) env[name] = mongodbUri;
  for (const name of ['REDIS_URL', 'QINGCAI_TEST_REDIS_URL']) env[name] = redisUrl;
  delete env.CHROMIUM;
  return {
    ...env,
    ...(chromium && { CHROMIUM: chromium }),
    ...(mongod && { MONGOD: mongod }),
    ...(redis && { REDIS_SERVER: redis }),
  };
}

function count(more) {
  for (const key of Object.keys(sums)) sums[key] += more[key] ?? 0;
}

function keep(program) {
  running.push(program);
  if (ending) program.stop(0);
}

function onStart(key, pid) {
  programs[key] = along.add(pid);
  if (folder) writeRun(folder, { programs });
}
