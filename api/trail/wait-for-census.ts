import { setTimeout as pause } from 'node:timers/promises';
import type { Policy } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { askCensus } from './census-asked.js';
import { endOfLog } from './end-of-log.js';
import { newestCheckpoint } from './prove.js';
import { recountedCensus } from './recounted-census.js';
import { type LogDocument, type OutboxDocument, TRAIL } from './stored.js';

const LOOK_MS = 250;
/** Longer than a census, its recount and two signatures take on a busy machine. */
const LIMIT_MS = 25_000;

/**
 * Asks for a census that counts every entry that a purchase has now, and waits until a witness has recounted it; does neither where no
 * witness could. Answers whether there is one: a bundle without it proves its entries, but not that they are all.
 */
export async function waitForCensus(
  purchaseId: string,
  policy: Policy,
  { signal, limitMs = LIMIT_MS }: { readonly signal?: AbortSignal; readonly limitMs?: number } = {},
): Promise<boolean> {
  if (policy.witnesses.length === 0) return false;
  let upTo = 0;
  for (const end = performance.now() + limitMs; ; await pause(LOOK_MS, undefined, signal ? { signal } : {})) {
    const known = await loggedUpTo(purchaseId);
    if (known !== null) {
      const newest = await newestCheckpoint();
      const census = await recountedCensus(newest?.size ?? 0, policy);
      if (census?.isRecounted && census.row.size >= known) return true;
      if (known > upTo) await askCensus(known);
      upTo = known;
    }
    if (performance.now() >= end) return false;
  }
}

/** How far the log must be counted to include all entries of a purchase; null while one of them is not logged yet. */
async function loggedUpTo(purchaseId: string): Promise<number | null> {
  const waiting = await collectionOf<OutboxDocument>(TRAIL.outbox).countDocuments({ proc: purchaseId }, { limit: 1 });
  if (waiting > 0) return null;
  const last = await collectionOf<LogDocument & { _id: number }>(TRAIL.log).findOne(
    // No further than the end of the log: a row that somebody puts beyond it must not make this wait for a census that can never exist.
    { proc: purchaseId, _id: { $gte: 0, $lt: (await endOfLog()).size } } as object,
    { sort: { _id: -1 }, projection: { _id: 1 } },
  );
  return last ? Math.floor(last._id) + 1 : 0;
}
