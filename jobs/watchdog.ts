import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer } from './queues.js';
import type { RedisConnections } from './redis.js';

/** What the watchdog observes. */
export interface Watching {
  readonly redis: RedisConnections | null;
  readonly consumers: () => readonly Consumer[];
  /** Monotonic time of the last round of the tick. */
  readonly lastRound: () => number;
  readonly signal: AbortSignal;
  readonly everyMs: number;
  /** How long a consumer may ignore waiting jobs, and how long the tick may take. */
  readonly patienceMs: number;
}

/**
 * Resolves with the reason when this worker has stopped doing its work: a consumer ignores waiting jobs (after a loss, connections to Redis
 * sometimes look well but deliver nothing), or the tick hangs. The process then ends and its supervisor starts a new one. Resolves with
 * null at the signal.
 */
export async function watchConsumers(watching: Watching): Promise<string | null> {
  const { signal, everyMs, patienceMs } = watching;
  const waitingSince = new Map<string, number>();
  while (!signal.aborted) {
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    if (performance.now() - watching.lastRound() > patienceMs) return 'the tick hangs';
    for (const consumer of watching.redis?.ready() ? watching.consumers() : []) {
      const since = await idleSince(consumer, waitingSince.get(consumer.name));
      if (since === null) waitingSince.delete(consumer.name);
      else waitingSince.set(consumer.name, since);
      if (since !== null && performance.now() - since > patienceMs)
        return `${consumer.name} has waiting jobs and takes none`;
    }
  }
  return null;
}

/** Since when jobs have been waiting while this process runs none of the queue; null where that is not so, or where Redis does not say. */
async function idleSince({ queue, active, movedAt }: Consumer, before: number | undefined): Promise<number | null> {
  if (active > 0) return null;
  try {
    if ((await queue.isPaused()) || (await queue.getWaitingCount()) === 0) return null;
  } catch {
    return null;
  }
  return Math.max(movedAt, before ?? performance.now());
}
