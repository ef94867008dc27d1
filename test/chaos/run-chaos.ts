import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execaSync } from 'execa';
import getPort from 'get-port';
import { MongoClient } from 'mongodb';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { nodeSha256 } from '../../api/trail/crypto.js';
import { TRAIL } from '../../api/trail/stored.js';
import { parsePolicy } from '../../schema/trail/index.js';
import { foundAdmin } from './found-admin.js';
import { type Judgement, judge } from './judge.js';
import { type Load, signIn, startLoad } from './load.js';
import { allMeans, type Stage } from './means.js';
import { launch, type Members, startMembers } from './members.js';
import { keepRunning, type Program } from './programs.js';
import { openSmallDisk } from './small-disk.js';

/** The settings of a run of chaos. */
export interface Chaos {
  readonly rounds: number;
  /** Members of the replica set: with three, the primary also hands over, and a killed member leaves the set working. */
  readonly members: number;
  readonly writers: number;
  /** All kinds of harm, or only kills and handovers. */
  readonly means: 'all' | 'kills';
  /** Paths of the programs. */
  readonly mongod: string;
  readonly redis: string;
  /** An empty folder for database files, keys and logs. */
  readonly folder: string;
  /** A number in [0, 1) for each call, which decides what is hit and when. */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

/** The outcome of a run. */
export interface ChaosResult extends Judgement {
  readonly acknowledged: number;
  readonly repeats: number;
}

const ORIGIN = 'demo/chaos';
const DRAIN_MS = 120_000;
const START_MS = 120_000;
/** For each member; a twentieth of it has to be free. */
const DISK_MB = 900;
const FLOOR_MB = 45;
const NO_KILLS = new Set(['full-disk', 'fast-clock', 'slow-clock', 'huge-stream']);
/** Acceptable codes while something is missing, and for a session while a clock is wrong. */
const EXPECTED = new Set(['OVERLOADED', 'UNAUTHENTICATED', 'RATE_LIMITED']);

/**
 * Runs the platform from its build with writers at work over HTTP, and in each round does harm at a random moment: kills a program or a
 * mongod without warning, makes the database hand over, fills its disk, gives a program a wrong clock, or sends a body that is far too
 * large. All of this recovers by itself. It then lets the log come to rest and judges it: nothing acknowledged is lost, no program has
 * ended by itself, and no answer was a fault.
 */
export async function runChaos(chaos: Chaos): Promise<ChaosResult> {
  const { folder, say, random } = chaos;
  mkdirSync(join(folder, 'data'), { recursive: true });
  const disk = chaos.means === 'kills' ? null : openSmallDisk(join(folder, 'disk'), DISK_MB * chaos.members);
  if (!disk && chaos.means === 'all') say('no disk can be mounted here (that takes root on Linux): no disk is filled');
  const members = await startMembers(chaos.mongod, disk?.folder ?? folder, chaos.members);
  const redisPort = await getPort();
  const redis = launch(chaos.redis, [
    ...['--bind', '127.0.0.1', '--port', String(redisPort), '--dir', folder, '--save', ''],
  ]);
  const programs: Program[] = [];
  try {
    const began = await timeOf(members.uri);
    const admin = await foundAdmin(members.uri, ORIGIN);
    const [port, witnessPort] = [await getPort(), await getPort()];
    programs.push(...startPrograms({ members, folder, redisPort, port, witnessPort }));
    const base = `http://127.0.0.1:${port}`;
    const load = startLoad(base, () => signIn(base, admin.login, admin.password), chaos.writers);
    await atWork(load);
    const faults: string[] = [];
    const blame = (fault: string) => void faults.push(fault);
    const stage: Stage = { base, programs, members, disk, load, random, blame };
    const means = allMeans(stage);
    const names = [...means.keys()].filter((name) => chaos.means === 'all' || !NO_KILLS.has(name));
    let deck: string[] = [];
    for (let round = 1; round <= chaos.rounds; round++) {
      await pause(500 + 2_500 * random());
      // Each kind once before any is repeated.
      if (deck.length === 0) deck = shuffled(names, random);
      const what = await means.get(deck.pop() ?? '')?.(stage);
      say(`round ${round}: ${what}; ${load.acknowledged.length} acts acknowledged so far`);
    }
    await members.ready();
    await pause(2_000);
    await load.stop();
    const span = { from: began, to: await timeOf(members.uri) };
    faults.push(...programs.flatMap((program) => program.deaths()));
    for (const [code, count] of load.codes) if (!EXPECTED.has(code)) blame(`${count} answers said ${code}`);
    await drained(members.uri);
    const policy = parsePolicy(nodeSha256, readFileSync(join(folder, 'data/policy.json')));
    const judgement = await judge(members.uri, { origin: ORIGIN, policy, ...span }, load.acknowledged);
    return {
      ...judgement,
      faults: [...faults, ...judgement.faults],
      acknowledged: load.acknowledged.length,
      repeats: load.repeats(),
    };
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    redis.kill('SIGKILL');
    await redis;
    await members.stop();
    disk?.stop();
  }
}

/** Waits until acts are being done, since harm that nobody feels shows nothing. */
async function atWork(load: Load): Promise<void> {
  for (
    const end = performance.now() + START_MS;
    load.acknowledged.length === 0;
    await Promise.race([pause(50), load.working])
  )
    if (performance.now() > end) throw new Error(`No act was done within ${START_MS} ms of the start`);
}

/** The time of the database. */
async function timeOf(uri: string): Promise<Date> {
  const client = await MongoClient.connect(uri);
  try {
    return new Date((await client.db('admin').command({ hello: 1 })).localTime);
  } finally {
    await client.close();
  }
}

function shuffled(names: readonly string[], random: () => number): string[] {
  return names
    .map((name) => ({ name, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ name }) => name);
}

interface Places {
  readonly members: Members;
  readonly folder: string;
  readonly redisPort: number;
  readonly port: number;
  readonly witnessPort: number;
}

function startPrograms({ members, folder, redisPort, port, witnessPort }: Places): Program[] {
  const env = {
    MONGODB_URI: members.uri,
    MONGODB_URI_SEQUENCER: members.uri,
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    PORT: String(port),
    QINGCAI_DATA: join(folder, 'data'),
    QINGCAI_ORIGIN: ORIGIN,
    QINGCAI_PLATFORM: `http://127.0.0.1:${port}`,
    QINGCAI_WITNESS_PORT: String(witnessPort),
    QINGCAI_WITNESSES: `${ORIGIN}/witness/discipline=http://127.0.0.1:${witnessPort}`,
    QINGCAI_DISK_FLOOR: String(FLOOR_MB),
    LOG_LEVEL: 'warn',
  };
  prepareKeys(env);
  const run = (name: string, ...args: string[]) => keepRunning(name, args, env, folder);
  return [
    run('api', 'dist/api/main.js'),
    run('worker', 'dist/jobs/main.js'),
    run('sequencer', 'dist/jobs/main.js', 'sequencing'),
    run('signer', 'dist/jobs/main.js', 'signing'),
    run('witness', 'dist/witness/main.js'),
  ];
}

function prepareKeys(env: Readonly<Record<string, string>>): void {
  execaSync(process.execPath, [join(PROJECT_ROOT, 'dist/scripts/trail-init.js'), '--with-witness'], { env });
}

/** Waits until everything committed is logged and signed. */
async function drained(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri);
  try {
    const db = client.db();
    for (const end = Date.now() + DRAIN_MS; ; await pause(250)) {
      const waiting = await db.collection(TRAIL.outbox).countDocuments();
      const size = await db.collection(TRAIL.log).countDocuments();
      const signed = await db.collection<{ _id: number }>(TRAIL.checkpoints).findOne({}, { sort: { _id: -1 } });
      if (waiting === 0 && signed?._id === size) return;
      if (Date.now() > end)
        throw new Error(`The log did not come to rest: ${waiting} wait, ${size} logged, ${signed?._id} signed`);
    }
  } finally {
    await client.close();
  }
}
