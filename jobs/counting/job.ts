import { database } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { countRows, listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import {
  type CensusRow,
  census,
  censusAsked,
  countThreads,
  currentPolicy,
  publishedCheckpoint,
  recountedCensus,
  threadRootAt,
} from '../../api/trail/index.js';
import { businessDay } from '../../schema/kernel/calendar.js';
import { toBase64 } from '../../schema/trail/index.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';

/** Shortest time between two censuses, whatever asks for them, in milliseconds. */
const EVERY_MS = 10_000;
/** The entry of an act is logged some time after it; what ended within this time before the last census may be missing from it. */
const LOGGED_MS = 5_000;
/**
 * How many of the newest censuses keep the tree of the threads readable at their size, besides the newest recounted one, which bundles use.
 */
const KEPT = 3;
const ENDED = ['COMPLETED', 'CANCELLED'];

/** The size to count up to now; null where nothing asks for a census, or too little was published since the last. */
export async function censusDue(context: JobContext): Promise<number | null> {
  const last = await lastCensus(context);
  const age = last ? context.clock.now().getTime() - last.createdAt.getTime() : Number.POSITIVE_INFINITY;
  if (age < EVERY_MS) return null;
  const least = await leastWanted(last, context);
  if (least === null) return null;
  const published = await publishedCheckpoint(currentPolicy());
  return published && published.size >= least ? published.size : null;
}

/** When there may be another census; null where there may be one now. */
export async function nextCensus(context: JobContext): Promise<Date | null> {
  const last = await lastCensus(context);
  const next = last && new Date(last.createdAt.getTime() + EVERY_MS);
  return next && next > context.clock.now() ? next : null;
}

/**
 * How many entries the next census has to count: there is one each business day, one when a purchase has ended, and one for a bundle that
 * waits.
 */
async function leastWanted(last: CensusRow | null, { actor, clock }: JobContext): Promise<number | null> {
  if (!last) return 1;
  const since = new Date(last.createdAt.getTime() - LOGGED_MS);
  const isNewDay = businessDay(last.createdAt) !== businessDay(clock.now());
  if (isNewDay || (await countRows('Purchase', actor, { state: { $in: ENDED }, updatedAt: { $gt: since } })) > 0)
    return last.size + 1;
  const asked = await censusAsked();
  return asked > last.size ? asked : null;
}

/** Takes the census that is due now, whatever was due when it was queued: jobs that waited for each other take one census together. */
export async function takeDueCensus(context: JobContext): Promise<void> {
  const size = await censusDue(context);
  if (size !== null) await takeCensus(size, context);
}

/** Counts the log up to a size and logs the count. Any number of workers may try; where another has got further, its count stands. */
export async function takeCensus(size: number, context: JobContext): Promise<void> {
  const db = database();
  const newest = await listRows('Census', context.actor, {}, { sort: { size: -1 }, limit: KEPT });
  const recounted = await recountedCensus(Number.MAX_SAFE_INTEGER, currentPolicy());
  const kept = [...newest, ...(recounted ? [recounted.row] : [])].map((row) => row.size);
  const counted = await countThreads(db, size, kept);
  if (counted.size !== size) return;
  const root = toBase64(await threadRootAt(db, size, counted.threads));
  const result = await execute(census, { key: `census:${size}`, size, threads: counted.threads, root }, context);
  if (!isRefusal(result) || result.code === 'CONFLICT') return;
  throw new Error(`The census of ${size} entries could not be recorded: ${result.key}`);
}

async function lastCensus({ actor }: JobContext): Promise<CensusRow | null> {
  return (await listRows('Census', actor, {}, { sort: { size: -1 }, limit: 1 }))[0] ?? null;
}

/** The census of the log. */
export const job = defineJob({
  queue: 'counting',
  tells: [],
  async due(context) {
    const size = await censusDue(context);
    return once(`census:${size}`, size !== null);
  },
  next: nextCensus,
  run: (_, context) => takeDueCensus(context),
});
