import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import getPort from 'get-port';
import { MongoClient } from 'mongodb';

/** A replica set of real mongod processes that can be killed, restarted and made to hand over. */
export interface Members {
  readonly uri: string;
  readonly count: number;
  /** Kills a member without warning. */
  kill(member: number): Promise<void>;
  /** Starts a member again on the files that it left. */
  start(member: number): Promise<void>;
  /** Starts every member that has ended by itself; answers how many. */
  revive(): Promise<number>;
  /** Makes the primary hand over to another member; needs more than one. */
  stepDown(): Promise<void>;
  /** Waits until there is a primary. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const READY_MS = 60_000;

/** Starts this many members on files in the folder; `program` is a mongod. */
export async function startMembers(program: string, folder: string, count: number): Promise<Members> {
  const ports: number[] = [];
  for (let member = 0; member < count; member++) ports.push(await getPort());
  const running = new Map<number, ReturnType<typeof launch>>();
  const hosts = ports.map((port) => `${HOST}:${port}`);
  const uri = `mongodb://${hosts.join(',')}/qingcai?replicaSet=chaos`;

  const start = async (member: number) => {
    const dbpath = join(folder, `mongo${member}`);
    mkdirSync(dbpath, { recursive: true });
    const child = launch(program, [
      ...['--replSet', 'chaos', '--bind_ip', HOST, '--port', String(ports[member]), '--dbpath', dbpath],
      ...['--nounixsocket', '--quiet', '--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '200'],
      ...['--setParameter', 'transactionLifetimeLimitSeconds=5'],
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
      ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
    ]);
    running.set(member, child);
    await answers(ports[member] ?? 0);
  };
  const admin = async <T>(at: string, work: (client: MongoClient) => Promise<T>): Promise<T> => {
    const client = new MongoClient(at, { serverSelectionTimeoutMS: READY_MS });
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  };
  const ready = () => admin(uri, async (client) => void (await client.db('admin').command({ ping: 1 })));

  for (let member = 0; member < count; member++) await start(member);
  await admin(`mongodb://${hosts[0]}/?directConnection=true`, (client) =>
    client.db('admin').command({
      replSetInitiate: {
        _id: 'chaos',
        members: hosts.map((host, _id) => ({ _id, host })),
        settings: { electionTimeoutMillis: 2_000, heartbeatIntervalMillis: 500 },
      },
    }),
  );
  await ready();
  return {
    ...{ uri, count, start, ready },
    async kill(member) {
      const child = running.get(member);
      child?.kill('SIGKILL');
      await child;
    },
    async revive() {
      const dead = [...running].filter(([, child]) => child.exitCode !== null || child.signalCode !== null);
      for (const [member] of dead) await start(member);
      return dead.length;
    },
    async stepDown() {
      const command = { replSetStepDown: 5, secondaryCatchUpPeriodSecs: 2, force: true };
      // The set cuts connections when it hands over, including this one.
      await admin(uri, (client) => client.db('admin').command(command)).catch(() => undefined);
    },
    async stop() {
      for (const child of running.values()) child.kill('SIGKILL');
      await Promise.all(running.values());
    },
  };
}

/** Runs a service whose output nobody reads. */
export function launch(program: string, args: readonly string[]) {
  return execa(program, args, { stdio: 'ignore', reject: false });
}

async function answers(port: number): Promise<void> {
  for (const end = Date.now() + READY_MS; ; await pause(50)) {
    const client = new MongoClient(`mongodb://${HOST}:${port}/?directConnection=true`, {
      serverSelectionTimeoutMS: 1_000,
    });
    try {
      await client.db('admin').command({ ping: 1 });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    } finally {
      await client.close();
    }
  }
}
