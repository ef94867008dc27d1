import type { TimeDoubt } from '../api/kernel/clock.js';
import type { Job } from './define-job.js';

/** The beginning of a round of the tick. */
export interface Moment {
  readonly round: number;
  /** The size of the log. */
  readonly size: number;
  /** How far the database was written; null where it does not say. */
  readonly written: string | null;
  readonly doubt: TimeDoubt | null;
  /** The time by the clock of the jobs, in milliseconds. */
  readonly time: number;
  /** The time by the monotonic clock, in milliseconds. */
  readonly at: number;
}

/** The round in which a job last found nothing, and when work of it becomes due by time alone, where that is known. */
export interface Rest extends Moment {
  readonly next: Date | null;
}

const REST_MS = 10_000;

/**
 * Whether a job need not look in this round. What is due depends on the database and on the time: as long as nothing is written, a job looks
 * again only after its rest, by whichever clock is ahead, or when the time of its next work has come. Whatever found something looks again.
 */
export function isResting(
  { follows, everyRounds = 1, restMs = REST_MS }: Pick<Job, 'follows' | 'everyRounds' | 'restMs'>,
  empty: Rest | undefined,
  now: Moment,
): boolean {
  if (!empty) return false;
  if (follows === 'LOG') return empty.size === now.size;
  if (now.round - empty.round < everyRounds) return true;
  if (now.written === null || now.written !== empty.written || now.doubt !== empty.doubt) return false;
  if (empty.next !== null && now.time >= empty.next.getTime()) return false;
  return Math.max(Math.abs(now.time - empty.time), now.at - empty.at) < restMs;
}
