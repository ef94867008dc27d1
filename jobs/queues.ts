import Bull from 'bull';
import { platformClock } from '../api/kernel/platform-clock.js';
import type { Due, Told } from './due.js';
import type { Log } from './log.js';
import type { RedisConnections } from './redis.js';

/** How a queue runs its jobs. */
export interface QueueSettings {
  readonly attempts: number;
  /** Pause before the second attempt, in milliseconds; it doubles with each. */
  readonly backoffMs: number;
  /** Jobs that one worker runs at the same time. */
  readonly concurrency: number;
  /** After this time, work that is still due may be queued again beside a job that waits, runs or has failed for good. */
  readonly againMs: number;
  /** Work that has been due for longer, as seen by this worker, is done outside the queue: its job may have died with another worker. */
  readonly lateMs: number;
  /** Whether jobs can take minutes: without Redis they run beside the tick and not inside it. */
  readonly long: boolean;
}

const QUICK = { attempts: 6, backoffMs: 250, concurrency: 4, againMs: 60_000, lateMs: 5_000, long: false } as const;

/** The queues of the platform, most urgent first. */
export const QUEUES = {
  sweeping: QUICK,
  reminding: QUICK,
  projecting: { ...QUICK, concurrency: 1, long: true },
  searching: { ...QUICK, concurrency: 1, long: true },
  detecting: QUICK,
  notifying: { ...QUICK, concurrency: 1, long: true },
  // Failures of the mail server are recorded with the mails; what fails here is the job.
  // Two at a time, so that nobody's link waits behind the anchors of a day.
  mailing: { attempts: 3, backoffMs: 5_000, concurrency: 2, againMs: 60_000, lateMs: 60_000, long: true },
  // The first census of a large log takes long.
  counting: { attempts: 3, backoffMs: 1_000, concurrency: 1, againMs: 60_000, lateMs: 30_000, long: true },
  // Nobody waits for the nightly check; a check that is asked for on a page is queued beside it.
  reconciling: { attempts: 3, backoffMs: 5_000, concurrency: 2, againMs: 600_000, lateMs: 60_000, long: true },
  erasing: { attempts: 3, backoffMs: 5_000, concurrency: 1, againMs: 60_000, lateMs: 60_000, long: true },
  exporting: { attempts: 3, backoffMs: 5_000, concurrency: 1, againMs: 60_000, lateMs: 600_000, long: true },
  // Nobody waits for a second look at settled purchases.
  'looking-again': { attempts: 3, backoffMs: 5_000, concurrency: 1, againMs: 60_000, lateMs: 60_000, long: false },
  importing: { attempts: 3, backoffMs: 5_000, concurrency: 1, againMs: 600_000, lateMs: 600_000, long: true },
} as const satisfies Readonly<Record<string, QueueSettings>>;

/** The name of a queue. */
export type QueueName = keyof typeof QUEUES;

/** The names of all queues. */
export const QUEUE_NAMES: readonly QueueName[] = [
  'sweeping',
  'reminding',
  'projecting',
  'searching',
  'detecting',
  'notifying',
  'mailing',
  'counting',
  'reconciling',
  'erasing',
  'exporting',
  'looking-again',
  'importing',
];

/** The payload of a queued job: the name of the job, and what it is told. */
export interface Payload {
  readonly job: string;
  readonly told: Told;
}

/** Due work: the name of its job, what that is told, and the queue in which it waits. */
export interface Task extends Due {
  readonly job: string;
  readonly queue: QueueName;
}

/** What runs a job of a queue. */
export type Run = (payload: Payload) => Promise<void>;

/** What a worker knows about one of its consumers. */
export interface Consumer {
  readonly name: QueueName;
  readonly queue: Bull.Queue<Payload>;
  /** Jobs that this process is running now. */
  active: number;
  /** Monotonic time at which a job last started or ended in this process. */
  movedAt: number;
}

const KEEP_FAILED = { age: 7 * 86_400, count: 1_000 };

/** Opens the queues and consumes them. */
export function openQueues(redis: RedisConnections, prefix: string, run: Run, log: Log): Consumer[] {
  return QUEUE_NAMES.map((name) => {
    const { attempts, backoffMs, concurrency } = QUEUES[name];
    const queue = new Bull<Payload>(name, {
      createClient: redis.createClient,
      prefix,
      // A failed job stays visible; the tick finds again what it should have done.
      defaultJobOptions: {
        attempts,
        backoff: { type: 'exponential', delay: backoffMs },
        removeOnComplete: true,
        removeOnFail: KEEP_FAILED,
      },
    });
    const consumer: Consumer = { name, queue, active: 0, movedAt: performance.now() };
    queue.on('error', (error) => log.warn({ queue: name, err: error }, 'queue'));
    queue.on('failed', (job, error) => {
      const last = job.attemptsMade >= (job.opts.attempts ?? 1);
      log[last ? 'error' : 'warn']({ queue: name, job: job.id, attempt: job.attemptsMade, err: error }, 'job failed');
    });
    // Rejects when the connections end, which is our own doing.
    queue.process(concurrency, (job) => consume(consumer, job.data, run)).catch(() => undefined);
    return consumer;
  });
}

/**
 * Closes the queues once the running jobs have ended. The queues share connections, which the first to close takes from the others: a job
 * that ends after that would stay marked as running, and keep the same work from being queued.
 */
export async function closeQueues(consumers: readonly Consumer[]): Promise<void> {
  await Promise.all(consumers.map(({ queue }) => queue.pause(true).catch(() => undefined)));
  await Promise.all(consumers.map(({ queue }) => queue.close()));
}

/** Queues a task; does nothing where it is queued already. */
export async function enqueue({ queue }: Consumer, { id, job, told, queue: name }: Task): Promise<void> {
  const round = Math.floor(platformClock.now().getTime() / QUEUES[name].againMs);
  await queue.add({ job, told }, { jobId: `${id}:${round}` });
}

async function consume(consumer: Consumer, payload: Payload, run: Run): Promise<void> {
  consumer.active++;
  consumer.movedAt = performance.now();
  try {
    await run(payload);
  } finally {
    consumer.active--;
    consumer.movedAt = performance.now();
  }
}
