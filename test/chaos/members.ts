import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';

/** A replica set of real mongod processes that can be killed, started again and made to hand over. */
export interface Members {
  readonly uri: string;
  readonly count: number;
  /** Ends a member without warning. */
  kill(member: number): Promise<void>;
  /** Starts a member on the files it left. */
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

/** Starts so many members on files in the folder; `program` is a mongod. */
export async function startMembers(program: string, folder: string, count: number): Promise<Members> {
  const ports: number[] = [];
  for (let member = 0; member < count; member++) ports.push(await freePort());
  const running = new Map<number, ChildProcess>();
  const hosts = ports.map((port) => `${HOST}:${port}`);
  const uri = `mongodb://${hosts.join(',')}/qingcai?replicaSet=chaos`;

  const start = async (member: number) => {
    const dbpath = join(folder, `mongo${member}`);
    mkdirSync(dbpath, { recursive: true });
    const child = spawn(
      program,
      [
        ...['--replSet', 'chaos', '--bind_ip', HOST, '--port', String(ports[member]), '--dbpath', dbpath],
        ...['--nounixsocket', '--quiet', '--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '200'],
        ...[
          '--setParameter',
          'transactionLifetimeLimitSeconds=5',
          '--setParameter',
          'diagnosticDataCollectionEnabled=false',
        ],
        ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
      ],
      { stdio: 'ignore' },
    );
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
      if (child) await ended(child, 'SIGKILL');
    },
    async revive() {
      const dead = [...running].filter(([, child]) => child.exitCode !== null || child.signalCode !== null);
      for (const [member] of dead) await start(member);
      return dead.length;
    },
    async stepDown() {
      const command = { replSetStepDown: 5, secondaryCatchUpPeriodSecs: 2, force: true };
      // The set cuts connections as it hands over, also this one.
      await admin(uri, (client) => client.db('admin').command(command)).catch(() => undefined);
    },
    async stop() {
      await Promise.all([...running.values()].map((child) => ended(child, 'SIGKILL')));
    },
  };
}

/** Sends a signal to a process and waits until it is gone. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

/** A port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
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
