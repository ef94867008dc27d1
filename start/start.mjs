import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { askedToEnd } from './asked-to-end.mjs';
import { claimFolder } from './claim-folder.mjs';
import { floorOf, keepRoom } from './disk-room.mjs';
import { endWith, Halt } from './halt.mjs';
import { install } from './install.mjs';
import { isFree } from './is-free.mjs';
import { keepRecords } from './keep-records.mjs';
import { lookAfter } from './look-after.mjs';
import { whyNodeTooOld } from './node-version.mjs';
import { dataFolderOf, ROOT } from './paths.mjs';
import { prepareTrail } from './prepare-trail.mjs';
import { programsOf } from './programs.mjs';
import { renewFolder } from './renew-folder.mjs';
import { removeRun } from './run-file.mjs';
import { sayReady } from './say-ready.mjs';
import { seed } from './seed.mjs';
import { startServices } from './services.mjs';
import { supervise } from './supervise.mjs';
import { takeAlong } from './take-along.mjs';
import { waitReady } from './wait-ready.mjs';

const HOST = '127.0.0.1';
const GRACE_MS = 1_600; // for each of six programs, so that all have ended within 10 s

const dev = process.argv.includes('--dev');
const folder = dataFolderOf(process.env);
const port = Number(process.env.PORT || 4000);
const say = (line) => console.log(line);
const record = { mongodbUri: null, redisUrl: null, port, programs: {} };
const running = [];
const ended = new AbortController();
const records = keepRecords({ folder, record, programs: () => running.filter((program) => program.state) });
let along = null;
let claim = null;
let wasReady = false;

try {
  const reason = await Promise.race([askedToEnd(process.env), runPlatform()]);
  if (reason) throw new Halt(reason);
} catch (error) {
  endWith(error);
}
await end();

/** Starts everything, and returns only with a reason to end: the folder is gone, or a part never came up. */
async function runPlatform() {
  const began = Date.now();
  const tooOld = whyNodeTooOld(process.version);
  if (tooOld) throw new Halt(tooOld);
  if (!existsSync(join(ROOT, 'api/main.ts')))
    throw new Halt('There is no platform to start yet: its API is still to be written. What is here: README.md.');
  claim = await claimFolder(folder, say);
  along = takeAlong();
  if (!(await isFree(port, HOST)))
    throw new Halt(`Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`);
  renewFolder(folder, process.env, say);
  await install(say);

  const floorMb = floorOf(folder, process.env);
  const room = process.env.MONGODB_URI ? null : keepRoom({ folder, floorMb, say });
  const gone = lookAfter({ folder, claim, room, records, logs, say, signal: ended.signal });
  return Promise.race([gone, runPrograms({ room, floorMb, began })]);
}

async function runPrograms({ room, floorMb, began }) {
  const more = {
    onEnd: (pid) => along.gone(pid),
    onChange: records.changed,
    mayGiveUp: () => !wasReady,
    signal: ended.signal,
  };
  const { mongodbUri, redisUrl } = await startServices({ folder, env: process.env, say, keep, onStart, more, room });
  Object.assign(record, { mongodbUri, redisUrl });
  const env = {
    ...process.env,
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    PORT: String(port),
    QINGCAI_DATA: folder,
    ...(room && { QINGCAI_DISK_FLOOR: String(floorMb) }),
  };
  if (!dev) await build({ parts: ['server', 'web'], say });

  const programs = programsOf({ dev, folder });
  const platform = `http://${HOST}:${port}`;
  const told = { ...env, ...(await prepareTrail({ folder, env, args: programs.prepare, platform })) };
  for (const { key, name, args, log } of programs.servers)
    keep(
      supervise({
        ...{ name, program: process.execPath, args, env: told, log, say, ...more },
        onStart: (pid) => onStart(key, pid),
      }),
    );
  const failed = Promise.race(running.map((program) => program.failed));
  const ready = async () => {
    await waitReady(`${platform}/ready`, programs.servers[0].log);
    wasReady = true;
    await seed({ folder, env, args: programs.seed, say, keep, onStart: (pid) => onStart('seed', pid) });
    sayReady({ folder, address: programs.web ?? platform, seconds: (Date.now() - began) / 1000, say });
    return failed;
  };
  return Promise.race([failed, ready()]);
}

/** Adds a program to the order of stopping: the last started ends first, so that a program ends before the ones it uses. */
function keep(program) {
  running.push(program);
  records.changed();
  if (ended.signal.aborted) program.stop(0);
}

function onStart(key, pid) {
  record.programs[key] = along.add(pid);
  records.changed();
}

function logs() {
  return running.map((program) => program.log).filter(Boolean);
}

async function end() {
  ended.abort();
  if (running.length > 0) say('\nStopping …');
  for (const program of running.toReversed()) await program.stop(GRACE_MS);
  along?.done();
  if (claim?.isOurs()) removeRun(folder);
  claim?.release();
  process.exit();
}
