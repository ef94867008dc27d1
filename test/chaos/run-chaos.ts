import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { nodeSha256 } from '../../api/trail/crypto.js';
import { TRAIL } from '../../api/trail/stored.js';
import { parsePolicy } from '../../schema/trail/index.js';
import { foundAdmin } from './found-admin.js';
import { type Judgement, judge } from './judge.js';
import { signIn, startLoad } from './load.js';
import { ended, freePort, type Members, startMembers } from './members.js';
import { keepRunning, type Program } from './programs.js';

/** What a run of chaos does. */
export interface Chaos {
  readonly rounds: number;
  /** Members of the replica set: with three the primary also hands over, and a killed one leaves the set working. */
  readonly members: number;
  readonly writers: number;
  /** Paths of the programs. */
  readonly mongod: string;
  readonly redis: string;
  /** An empty folder for files of databases, keys and logs. */
  readonly folder: string;
  /** A number in [0, 1) each time; what is hit and when follows from it. */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

/** How a run ended. */
export interface ChaosResult extends Judgement {
  readonly acknowledged: number;
  readonly repeats: number;
}

const ORIGIN = 'demo/chaos';
const DRAIN_MS = 120_000;

/**
 * Runs the platform from its build, has writers at work over HTTP, and each round kills something without warning at a random
 * moment (API, worker, sequencer, signer, witness, a mongod) or makes the database hand over; all of it comes back by itself.
 * Then lets the log come to rest and judges it.
 */
export async function runChaos(chaos: Chaos): Promise<ChaosResult> {
  const { folder, say, random } = chaos;
  mkdirSync(join(folder, 'data'), { recursive: true });
  const members = await startMembers(chaos.mongod, folder, chaos.members);
  const redisPort = await freePort();
  const redis = spawn(
    chaos.redis,
    ['--bind', '127.0.0.1', '--port', String(redisPort), '--dir', folder, '--save', ''],
    {
      stdio: 'ignore',
    },
  );
  const programs: Program[] = [];
  try {
    const admin = await foundAdmin(members.uri, ORIGIN);
    const [port, witnessPort] = [await freePort(), await freePort()];
    programs.push(...startPrograms({ members, folder, redisPort, port, witnessPort }));
    const base = `http://127.0.0.1:${port}`;
    let token = await signIn(base, admin.login, admin.password);
    const load = startLoad(base, () => token, chaos.writers);
    for (let round = 1; round <= chaos.rounds; round++) {
      await pause(500 + 2_500 * random());
      const what = await hit(programs, members, random);
      say(`round ${round}: ${what}; ${load.acknowledged.length} acts acknowledged so far`);
      if (round % 50 === 0) token = await signIn(base, admin.login, admin.password);
    }
    await members.ready();
    await pause(2_000);
    await load.stop();
    await drained(members.uri);
    const policy = parsePolicy(nodeSha256, readFileSync(join(folder, 'data/policy.json')));
    const judgement = await judge(members.uri, ORIGIN, policy, load.acknowledged);
    return { ...judgement, acknowledged: load.acknowledged.length, repeats: load.repeats() };
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    await ended(redis, 'SIGKILL');
    await members.stop();
  }
}

async function hit(programs: readonly Program[], members: Members, random: () => number): Promise<string> {
  const isSet = members.count > 1;
  const targets = [...programs.map(({ name }) => name), 'mongod', ...(isSet ? ['step-down', 'step-down'] : [])];
  const target = targets[Math.floor(random() * targets.length)] ?? 'mongod';
  const program = programs.find(({ name }) => name === target);
  if (program) {
    await program.kill();
    return `${target} killed`;
  }
  if (target === 'step-down') {
    await members.stepDown();
    return 'the primary hands over';
  }
  const member = Math.floor(random() * members.count);
  await members.kill(member);
  await pause(1_000 * random());
  await members.start(member);
  return `mongod ${member} killed`;
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
  const args = [join(PROJECT_ROOT, 'dist/scripts/trail-init.js'), '--with-witness'];
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...env }, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Waits until everything committed is in the log and signed. */
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
