import '../api/modules.js';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../api/kernel/clock.js';
import { database } from '../api/kernel/database.js';
import { diskRoom } from '../api/kernel/disk-room.js';
import type { Env } from '../api/kernel/env.js';
import { untilWritten } from '../api/kernel/until-written.js';
import { indexParts } from './importing/index.js';
import type { Log } from './log.js';
import { type Consumer, closeQueues, openQueues } from './queues.js';
import { connectRedis, type RedisConnections } from './redis.js';
import { type JobSettings, runJob } from './run-job.js';
import { keepTicking } from './tick.js';
import { watchConsumers } from './watchdog.js';

/** What a worker is started with; MongoDB is connected. */
export interface WorkerSettings {
  readonly env: Pick<Env, 'redisUrl' | 'origin'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Pause between two searches for due work, in milliseconds. */
  readonly intervalMs?: number;
  /** How long a consumer or the tick may stand still before the worker gives up, in milliseconds. */
  readonly patienceMs?: number;
}

/** A running worker. */
export interface Worker {
  /** Resolves with the reason when the worker has stopped doing its work, so that the process must end. */
  readonly failed: Promise<string>;
  /** Null without Redis, or until Redis has answered. */
  readonly redis: RedisConnections | null;
  readonly consumers: () => readonly Consumer[];
  /** Stops it: running jobs may finish for some seconds; the next worker finds what is left. */
  stop(): Promise<void>;
}

const INDEX_EVERY_MS = 1_000;
const STOP_MS = 1_500;

/** Starts the tick, the consumers of the queues and the index of the parts' search. */
export function startWorker({ env, clock, log, intervalMs = 500, patienceMs = 30_000 }: WorkerSettings): Worker {
  const ending = new AbortController();
  const { signal } = ending;
  const settings: JobSettings = { clock, origin: env.origin, log, signal };
  const redis = env.redisUrl === null ? null : connectRedis(env.redisUrl, log);
  const prefix = `qingcai:${database().databaseName}`;
  let opened: readonly Consumer[] = [];
  const consumers = () => opened;
  let roundAt = performance.now();
  // Bull gives up a queue for good if its first connection fails, so queues are opened once Redis answers.
  void redis?.first.then(() => {
    if (!signal.aborted) opened = openQueues(redis, prefix, (payload) => runJob(payload, settings), log);
  });
  const onRound = () => {
    roundAt = performance.now();
  };
  const ticking = keepTicking({ ...settings, redis, consumers, intervalMs, onRound });
  const indexing = keepIndexing(settings);
  const everyMs = Math.min(5_000, patienceMs / 4);
  const watching = watchConsumers({ redis, consumers, lastRound: () => roundAt, signal, everyMs, patienceMs });
  const failed = new Promise<string>((resolve) => {
    void watching.then((reason) => reason !== null && resolve(reason));
  });
  return {
    failed,
    redis,
    consumers,
    async stop() {
      ending.abort();
      const ended = Promise.all([ticking, indexing, closeQueues(opened)]).catch(() => undefined);
      // Not waited for once everything else has ended; otherwise the process could not end.
      await Promise.race([ended, pause(STOP_MS, undefined, { ref: false })]);
      redis?.close();
    },
  };
}

async function keepIndexing({ clock, signal, log }: JobSettings): Promise<void> {
  const index = untilWritten(database(), () => indexParts({ clock, signal }));
  while (!signal.aborted) {
    try {
      if (!diskRoom().isFull) await index();
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, 'index of the parts');
    }
    await pause(INDEX_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
