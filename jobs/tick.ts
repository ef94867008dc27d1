import { setTimeout as pause } from 'node:timers/promises';
import type { TimeDoubt } from '../api/kernel/clock.js';
import { database } from '../api/kernel/database.js';
import { diskRoom } from '../api/kernel/disk-room.js';
import { untilWritten, writtenUpTo } from '../api/kernel/until-written.js';
import { isDemonstrationLoading } from './demonstration.js';
import { logSize } from './follow-log.js';
import { isResting, type Moment, type Rest } from './is-resting.js';
import { jobContext } from './job-context.js';
import { JOBS } from './jobs.js';
import { type Consumer, enqueue, QUEUES, type Task } from './queues.js';
import type { RedisConnections } from './redis.js';
import { type JobSettings, runJob } from './run-job.js';

/** What the tick needs. */
export interface Ticking extends JobSettings {
  /** Null where the worker has no Redis. */
  readonly redis: RedisConnections | null;
  /** The consumers; empty until Redis was there. */
  readonly consumers: () => readonly Consumer[];
  readonly intervalMs: number;
  /** Called after each round. */
  readonly onRound: () => void;
}

/** Work overdue for longer than this is done here and now, whatever keeps the queue from doing it. */
const LATE_MS = 5_000;

/**
 * Finds due work in MongoDB until the signal and has it done. With Redis it is queued, so that the workers share it; without Redis (or
 * where Redis does not answer, or the work is late) this worker does all of it itself: deadlines, reminders, dossiers, alerts. Nothing is
 * known to Redis alone, so that nothing is lost with it, and every job may safely run twice.
 */
export async function keepTicking(ticking: Ticking): Promise<void> {
  const { signal, log, intervalMs, onRound } = ticking;
  const here: Here = { besides: new Set(), failures: new Map(), seen: new Map(), empty: new Map() };
  const size = untilWritten(database(), () => sizeOf(ticking));
  for (let round = 0; !signal.aborted; round++) {
    // A round that fails, as where the time is not known yet, is not the last.
    try {
      const now = await momentOf(round, size, ticking);
      // What is due stays due, and is done once there is room.
      if (now !== null && !diskRoom().isFull) await takeRound(now, ticking, here);
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, 'tick');
    }
    onRound();
    await pause(intervalMs, undefined, { signal }).catch(() => undefined);
  }
}

async function takeRound(now: Moment, ticking: Ticking, here: Here): Promise<void> {
  const { signal, log, clock, onRound } = ticking;
  for (const [name, job] of jobsBy(clock.doubt())) {
    try {
      if (!isResting(job, here.empty.get(name), now)) await lookFor(name, now, ticking, here);
    } catch (error) {
      if (!signal.aborted) log.error({ err: error, job: name }, 'tick');
    }
    // Without a database every job waits for it in turn, which does not mean that the tick hangs.
    onRound();
  }
}

/** Finds what is due of a job, and has it done. */
async function lookFor(name: string, now: Moment, ticking: Ticking, here: Here): Promise<void> {
  const { signal, clock, origin, onRound } = ticking;
  const job = JOBS[name];
  if (!job) return;
  here.empty.delete(name);
  const due = await job.due(jobContext(clock, origin));
  if (due.length === 0) here.empty.set(name, { ...now, next: (await job.next?.(jobContext(clock, origin))) ?? null });
  const tasks = due.map((one) => ({ ...one, job: name, queue: job.queue }));
  const seen = noteSeen(name, tasks, here);
  for (const task of tasks) {
    if (await isDemonstrationLoading(origin)) return;
    if (!signal.aborted) await dispatch(task, seen.get(nameOf(task)) ?? performance.now(), ticking, here);
    onRound();
  }
}

/** The size of the log at the beginning of a round; null where nothing is done in it, while the demonstration is being loaded. */
async function sizeOf({ origin }: Ticking): Promise<number | null> {
  return (await isDemonstrationLoading(origin)) ? null : await logSize(origin);
}

/** The beginning of a round; null where nothing is done in it. What is written after this is looked for in the next. */
async function momentOf(
  round: number,
  sizeNow: () => Promise<number | null>,
  { clock }: Ticking,
): Promise<Moment | null> {
  const written = await writtenUpTo(database());
  const size = await sizeNow();
  if (size === null) return null;
  return { round, size, written, doubt: clock.doubt(), time: clock.now().getTime(), at: performance.now() };
}

function jobsBy(doubt: TimeDoubt | null) {
  const all = Object.entries(JOBS);
  return doubt === null || doubt === 'unvouched' ? all : all.filter(([, { whateverTheTime }]) => whateverTheTime);
}

/**
 * What this worker knows about due work: what runs beside the tick, what has failed how often and pauses until when, what has been due
 * since when, and which jobs had nothing to do.
 */
interface Here {
  readonly besides: Set<string>;
  readonly failures: Map<string, { readonly count: number; readonly until: number }>;
  /** By job and task. */
  readonly seen: Map<string, Map<string, number>>;
  /** When each job last looked, if it found nothing. */
  readonly empty: Map<string, Rest>;
}

const LONGEST_REST_MS = 10_000;

/** Records since when each of these has been due, and forgets what is no longer due. */
function noteSeen(job: string, tasks: readonly Task[], { seen }: Here): ReadonlyMap<string, number> {
  const before = seen.get(job);
  const now = performance.now();
  const due = new Map(tasks.map((task) => [nameOf(task), before?.get(nameOf(task)) ?? now]));
  seen.set(job, due);
  return due;
}

function nameOf({ queue, id }: Task): string {
  return `${queue}:${id}`;
}

async function dispatch(task: Task, since: number, ticking: Ticking, here: Here): Promise<void> {
  if (!isLate(task, since, ticking) && (await queued(task, ticking))) return;
  const name = nameOf(task);
  if (here.besides.has(name) || performance.now() < (here.failures.get(name)?.until ?? 0)) return;
  here.besides.add(name);
  const done = runHere(task, name, ticking, here);
  if (!QUEUES[task.queue].long) await done;
}

function isLate({ dueAt, queue }: Task, since: number, { clock, consumers }: Ticking): boolean {
  if (dueAt !== undefined && clock.now().getTime() - dueAt.getTime() > LATE_MS) return true;
  // Long work is due until it ends; a job of this worker that is still running has not died.
  const isBusy = QUEUES[queue].long && consumers().some(({ name, active }) => name === queue && active > 0);
  return !isBusy && performance.now() - since > QUEUES[queue].lateMs;
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

async function runHere(task: Task, name: string, ticking: Ticking, { besides, failures, seen }: Here): Promise<void> {
  try {
    await runJob(task, ticking);
    failures.delete(name);
    // Where it is still due, another worker may be doing it: it counts as late again after the same time.
    for (const since of seen.values()) since.delete(name);
  } catch (error) {
    if (ticking.signal.aborted) return;
    const count = (failures.get(name)?.count ?? 0) + 1;
    failures.set(name, { count, until: performance.now() + Math.min(LONGEST_REST_MS, 250 * 2 ** count) });
    ticking.log.error({ err: error, queue: task.queue, task: task.id, count }, 'due work failed; it is tried again');
  } finally {
    besides.delete(name);
  }
}
