import { setTimeout as pause } from 'node:timers/promises';
import { isDemonstrationLoading } from './demonstration.js';
import { FINDERS } from './due.js';
import { jobContext } from './job-context.js';
import { type Consumer, enqueue, QUEUES, type Task } from './queues.js';
import type { RedisConnections } from './redis.js';
import { type JobSettings, runJob } from './run-job.js';

/** What the tick works with. */
export interface Ticking extends JobSettings {
  /** Null where the worker has no Redis. */
  readonly redis: RedisConnections | null;
  /** The consumers, once Redis was there. */
  readonly consumers: () => readonly Consumer[];
  readonly intervalMs: number;
  /** Called after each round. */
  readonly onRound: () => void;
}

/** Work that is due for longer is done here and now: whatever keeps the queue from it, the deadline counts. */
const LATE_MS = 5_000;

/**
 * Finds due work in MongoDB until the signal and has it done. With Redis it is queued, so that the workers share it; without
 * (or where it doesn't answer, or the work is late) this worker does it itself, all of it: deadlines, reminders, dossiers,
 * alerts. Nothing is known by Redis alone, so that nothing is lost with it, and every job may safely run twice.
 */
export async function keepTicking(ticking: Ticking): Promise<void> {
  const { signal, log, intervalMs, onRound } = ticking;
  const besides = new Set<string>();
  while (!signal.aborted) {
    for (const find of FINDERS) {
      try {
        if (await isDemonstrationLoading(ticking.origin)) continue;
        for (const task of await find(jobContext(ticking.clock, ticking.origin)))
          if (!signal.aborted) await dispatch(task, ticking, besides);
      } catch (error) {
        if (!signal.aborted) log.error({ err: error, finder: find.name }, 'tick');
      }
    }
    onRound();
    await pause(intervalMs, undefined, { signal }).catch(() => undefined);
  }
}

async function dispatch(task: Task, ticking: Ticking, besides: Set<string>): Promise<void> {
  if (!isLate(task, ticking) && (await queued(task, ticking))) return;
  try {
    if (!QUEUES[task.queue].long) return await runJob(task.queue, task.payload, ticking);
    if (!besides.has(task.id)) void runBeside(task, ticking, besides);
  } catch (error) {
    ticking.log.error({ err: error, queue: task.queue, task: task.id }, 'due work failed; it is tried again');
  }
}

function isLate({ dueAt }: Task, { clock }: Ticking): boolean {
  return dueAt !== null && clock.now().getTime() - dueAt.getTime() > LATE_MS;
}

async function queued(task: Task, { redis, consumers, log }: Ticking): Promise<boolean> {
  const consumer = consumers().find(({ name }) => name === task.queue);
  if (!redis?.ready() || !consumer) return false;
  try {
    await enqueue(consumer, task);
    return true;
  } catch (error) {
    log.warn({ err: error, queue: task.queue }, 'could not be queued');
    return false;
  }
}

async function runBeside(task: Task, ticking: Ticking, besides: Set<string>): Promise<void> {
  besides.add(task.id);
  try {
    await runJob(task.queue, task.payload, ticking);
  } catch (error) {
    if (!ticking.signal.aborted) ticking.log.error({ err: error, queue: task.queue }, 'due work failed');
  } finally {
    besides.delete(task.id);
  }
}
