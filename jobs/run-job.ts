import type { Clock } from '../api/kernel/clock.js';
import { refuseWithoutRoom } from '../api/kernel/disk-room.js';
import { jobContext } from './job-context.js';
import { JOBS } from './jobs.js';
import type { Log } from './log.js';
import type { Payload } from './queues.js';

/** What jobs are run with. */
export interface JobSettings {
  readonly clock: Clock;
  readonly origin: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Runs one job. Throws Overloaded where the disk is full. */
export async function runJob({ job: name, told }: Payload, { clock, origin, log, signal }: JobSettings): Promise<void> {
  refuseWithoutRoom();
  const job = JOBS[name];
  if (!job) throw new Error(`There is no job ${name}`);
  await job.run(told, { ...jobContext(clock, origin), log, signal });
}
