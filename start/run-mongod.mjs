import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Halt } from './halt.mjs';
import { processArgs } from './process-args.mjs';
import { supervise } from './supervise.mjs';

const HOST = '127.0.0.1';
const READY_MS = 90_000;
const ALREADY_INITIALIZED = 23;

/**
 * Runs mongod on `<folder>/mongo` as a replica set of one member (transactions need a set) and waits until it accepts writes. `keep` is
 * given the program, so that it can be stopped; `wantedPort` is used if it is free; all other properties go to `supervise`. Returns `{ uri,
 * port }`; throws Halt where it does not come up.
 */
export async function runMongod({ program, folder, wantedPort, env, say, keep, ...more }) {
  const dbpath = join(folder, 'mongo');
  mkdirSync(dbpath, { recursive: true, mode: 0o700 });
  await refuseSecond(dbpath);
  const { default: getPort } = await import('get-port');
  const port = await getPort({ port: wantedPort, host: HOST });
  const supervised = supervise({
    name: 'MongoDB',
    program,
    args: argsFor(dbpath, port),
    env,
    log: join(folder, 'log', 'mongod.log'),
    say,
    ...more,
  });
  keep(supervised);
  const reason = await Promise.race([becomePrimary(port), supervised.failed]);
  if (reason) throw new Halt(reason);
  return { uri: `mongodb://${HOST}:${port}/qingcai?replicaSet=rs0`, port };
}

function argsFor(dbpath, port) {
  return [
    ...['--replSet', 'rs0', '--bind_ip', HOST, '--port', String(port), '--dbpath', dbpath, '--nounixsocket', '--quiet'],
    ...['--wiredTigerCacheSizeGB', '0.5', '--oplogSize', '1024'],
    // Nobody follows this member, so nobody needs to be told each ten seconds that there is nothing new.
    ...['--setParameter', 'writePeriodicNoops=false'],
    ...['--setParameter', 'transactionLifetimeLimitSeconds=5'],
    // The diagnostic data that it would collect fill a disk, and nobody reads them here.
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    // A set of one member has nobody to hand over to; without this it would wait 15 s before it ends.
    ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
  ];
}

async function refuseSecond(dbpath) {
  let pid = 0;
  try {
    pid = Number(readFileSync(join(dbpath, 'mongod.lock'), 'utf8'));
  } catch {
    return;
  }
  if ((await processArgs(pid))?.includes(dbpath))
    throw new Halt(`A mongod already runs on ${dbpath} (process ${pid}). End it (kill ${pid}) and start again.`);
}

async function becomePrimary(port) {
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(`mongodb://${HOST}:${port}/?directConnection=true`);
  let last = null;
  try {
    // mongod closes its connections when it changes state, so a failed attempt means nothing yet.
    for (const end = Date.now() + READY_MS; Date.now() < end; await pause(50)) {
      last = await attempt(client, `${HOST}:${port}`);
      if (last === null) return;
    }
  } finally {
    await client.close();
  }
  throw new Halt(`MongoDB runs but did not become the primary of its replica set in time: ${last}`);
}

async function attempt(client, host) {
  try {
    await initiate(client, host);
    return (await client.db('admin').command({ hello: 1 })).isWritablePrimary ? null : 'no primary yet';
  } catch (error) {
    return error.message;
  }
}

async function initiate(client, host) {
  try {
    await client.db('admin').command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } });
  } catch (error) {
    if (error.code !== ALREADY_INITIALIZED) throw error;
    await followPort(client, host);
  }
}

// The set remembers its member's address; on another port than last time, the member would not find itself in it. If the program that took
// the old port never answers, mongod first looks for itself there for half a minute.
async function followPort(client, host) {
  const config = await client.db('local').collection('system.replset').findOne();
  if (config.members[0].host === host) return;
  config.members[0].host = host;
  config.version += 1;
  await client.db('admin').command({ replSetReconfig: config, force: true });
}
