import type { Due, Told } from './due.js';
import type { JobContext } from './job-context.js';
import type { Log } from './log.js';
import type { QueueName } from './queues.js';

/** What a job runs with. */
export interface Running extends JobContext {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** One kind of background work. */
export interface Job<Key extends string = string> {
  readonly queue: QueueName;
  /** The names of what it is told. */
  readonly tells: readonly Key[];
  /** That it runs even while the time is in doubt: work that follows from the log, and the alert about the doubt itself. */
  readonly whateverTheTime?: true;
  /** That work becomes due only by new entries of the log, so that it is not looked for while the log stands still. */
  readonly follows?: 'LOG';
  /** That nobody waits for it: it is looked for in every so manieth round only. */
  readonly everyRounds?: number;
  /**
   * How long it rests after it has found nothing, in milliseconds, as long as nothing is written to the database: how late work may be found
   * that becomes due by time alone. Ten seconds where it does not say; 0 where what it looks at is not in the database.
   */
  readonly restMs?: number;
  /** Finds what is due in MongoDB, which holds the truth: deadlines, reminders, cursors behind the log. */
  due(context: JobContext): Promise<readonly Due<Key>[]>;
  /** When work becomes due next by time alone, where that has to be found at once; asked where nothing is due. */
  next?(context: JobContext): Promise<Date | null>;
  /** Does one piece of due work. It may run twice, and in two workers at once, without doing the work twice. */
  run(told: Told<Key>, running: Running): Promise<void>;
}

/** Declares a job. Its name is that of its folder under jobs/, and `jobs.ts` lists it. */
export function defineJob<const Key extends string>({ tells, run, ...job }: Job<Key>): Job {
  return {
    ...job,
    tells,
    async run(told, running) {
      if (!isWhole(tells, told)) throw new Error(`A job without ${tells.filter((name) => told[name] === undefined)}`);
      await run(told, running);
    },
  };
}

/** The due work of a job that is done as a whole. */
export function once(id: string, isDue: boolean): Due<never>[] {
  return isDue ? [{ id, told: {} }] : [];
}

function isWhole<Key extends string>(names: readonly Key[], told: Partial<Told>): told is Told<Key> {
  return names.every((name) => told[name] !== undefined);
}
