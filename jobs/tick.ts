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
  const here: Here = { besides: new Set(), failures: new Map() };
  while (!signal.aborted) {
    for (const find of FINDERS) {
      try {
        if (await isDemonstrationLoading(ticking.origin)) continue;
        for (const task of await find(jobContext(ticking.clock, ticking.origin))) {
          if (!signal.aborted) await dispatch(task, ticking, here);
          onRound();
        }
      } catch (error) {
        if (!signal.aborted) log.error({ err: error, finder: find.name }, 'tick');
      }
    }
    onRound();
    await pause(intervalMs, undefined, { signal }).catch(() => undefined);
  }
}

/** What this worker does without the queues: what runs beside the tick, and what failed how often and rests until when. */
interface Here {
  readonly besides: Set<string>;
  readonly failures: Map<string, { readonly count: number; readonly until: number }>;
}

const LONGEST_REST_MS = 10_000;

async function dispatch(task: Task, ticking: Ticking, here: Here): Promise<void> {
  if (!isLate(task, ticking) && (await queued(task, ticking))) return;
  const name = `${task.queue}:${task.id}`;
  if (here.besides.has(name) || performance.now() < (here.failures.get(name)?.until ?? 0)) return;
  here.besides.add(name);
  const done = runHere(task, name, ticking, here);
  if (!QUEUES[task.queue].long) await done;
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

async function runHere(task: Task, name: string, ticking: Ticking, { besides, failures }: Here): Promise<void> {
  try {
    await runJob(task.queue, task.payload, ticking);
    failures.delete(name);
  } catch (error) {
    if (ticking.signal.aborted) return;
    const count = (failures.get(name)?.count ?? 0) + 1;
    failures.set(name, { count, until: performance.now() + Math.min(LONGEST_REST_MS, 250 * 2 ** count) });
    ticking.log.error({ err: error, queue: task.queue, task: task.id, count }, 'due work failed; it is tried again');
  } finally {
    besides.delete(name);
  }
}
