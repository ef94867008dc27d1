import { Redis } from 'ioredis';
import type { Log } from './log.js';

/** The connections of a worker to Redis. */
export interface RedisConnections {
  /** For Bull: the queues share one connection for commands and one for events; each needs one of its own to wait on. */
  readonly createClient: (type: 'client' | 'subscriber' | 'bclient') => Redis;
  /** Whether commands are answered now. */
  ready(): boolean;
  /** Resolves when Redis has answered for the first time. */
  readonly first: Promise<void>;
  close(): void;
}

/** No command waits longer for its answer, so that a tick never hangs on a Redis that is gone. */
const COMMAND_MS = 3_000;
const LONGEST_PAUSE_MS = 1_000;

/** Connects to Redis, and again whenever the connection is lost. */
export function connectRedis(url: string, log: Log): RedisConnections {
  const all: Redis[] = [];
  let told = true;
  const open = (options: { readonly commandTimeout?: number }): Redis => {
    const redis = new Redis(url, {
      ...options,
      // Bull requires this for both of its waiting connections.
      maxRetriesPerRequest: null,
      enableReadyCheck: false,
      retryStrategy: (times) => Math.min(50 * times, LONGEST_PAUSE_MS),
    });
    redis.on('error', (error) => {
      if (told) log.warn({ err: error }, 'Redis is not there; due work is done without it');
      told = false;
    });
    redis.on('ready', () => {
      told = true;
    });
    // Bull adds listeners for every queue to the shared connections.
    redis.setMaxListeners(100);
    all.push(redis);
    return redis;
  };
  const waiting = (): Redis => {
    const redis = open({});
    const connect = redis.connect.bind(redis);
    // When a queue closes, Bull reconnects what it waits on, but handles the outcome only after the last job.
    redis.connect = () => connect().catch(() => undefined);
    // Bull also names the connection in Redis, and never handles a failure of that before the end.
    const send = redis.sendCommand.bind(redis);
    redis.sendCommand = (command, stream) => {
      const sent = send(command, stream);
      return command.name === 'client' ? command.promise.catch(() => null) : sent;
    };
    return redis;
  };
  const client = open({ commandTimeout: COMMAND_MS });
  const subscriber = open({});
  const shared = { client, subscriber };
  return {
    createClient: (type) => (type === 'bclient' ? waiting() : shared[type]),
    ready: () => client.status === 'ready',
    first: new Promise((resolve) => client.once('ready', () => resolve())),
    close() {
      for (const redis of all) redis.disconnect();
    },
  };
}
