import type { ReadingRow } from '../../api/accesses/index.js';
import { lookForReplaced } from '../../api/identity/index.js';
import { listRows } from '../../api/kernel/reads.js';
import { linkedSubjects } from '../../api/purchases/index.js';
import {
  advanceReconciliation,
  beginning,
  beginReconciliation,
  type ReconciliationDocument,
  reconcilePurchase,
  reconcileStep,
  reconciliation,
} from '../../api/trail/index.js';
import type { JobContext } from '../job-context.js';
import { lastNight, nightId } from './night.js';
import { raiseDifference } from './raise-difference.js';

/** Alerts that one look may raise; beyond, something happened to the whole database, and more of them would say no more. */
const MOST_ALERTS = 200;
const DAY_MS = 86_400_000;

/** The look at all documents that is due or was not finished; null where last night's is done. */
export async function nightDue({ clock }: JobContext): Promise<string | null> {
  const id = nightId(lastNight(clock.now()));
  const known = await reconciliation(id);
  return known?.finishedAt ? null : id;
}

/** Purchases whose documents somebody wants checked, by the reading that says so; those of the last day. */
export async function auditsDue({ clock, actor }: JobContext): Promise<ReadingRow[]> {
  const since = new Date(clock.now().getTime() - DAY_MS);
  const asked = await listRows('Reading', actor, { kind: 'STATE_AUDIT', createdAt: { $gte: since } }, { limit: 50 });
  const open = await Promise.all(asked.map(async (row) => ((await reconciliation(row._id))?.finishedAt ? [] : [row])));
  return open.flat();
}

/** Holds every document of the platform against the trail. Where another worker stopped, this one goes on. */
export async function reconcileAll(id: string, context: JobContext, signal: AbortSignal): Promise<void> {
  const place = beginning();
  await lookForReplaced(context.clock.now());
  let look: ReconciliationDocument | null = await beginReconciliation({
    ...{ _id: id, purchaseId: null, startedAt: context.clock.now(), place },
  });
  while (look?.place && !look.finishedAt && !signal.aborted) {
    const step = await reconcileStep(look.place);
    // Alerts first: a step that is done again raises none twice, and one that is taken for done has lost none.
    const room = Math.max(0, MOST_ALERTS - look.found);
    for (const difference of step.differences.slice(0, room)) await raiseDifference(difference, context);
    look = await advanceReconciliation(look, step, context.clock.now());
  }
}

/** Holds the documents of the purchase of a reading against the trail. */
export async function reconcileAsked(readingId: string, context: JobContext): Promise<void> {
  const [asked] = await listRows('Reading', context.actor, { _id: readingId }, { limit: 1 });
  const purchaseId = asked?.about[0];
  if (purchaseId === undefined) throw new Error(`${readingId} names no purchase`);
  const look = await beginReconciliation({
    ...{ _id: readingId, purchaseId, startedAt: context.clock.now(), place: null },
  });
  if (look.finishedAt) return;
  const { requisitions, suppliers } = await linkedSubjects(purchaseId);
  const found = await reconcilePurchase(purchaseId, [...requisitions, ...suppliers]);
  for (const difference of found.differences.slice(0, MOST_ALERTS)) await raiseDifference(difference, context);
  await advanceReconciliation(look, { ...found, next: null }, context.clock.now());
}
