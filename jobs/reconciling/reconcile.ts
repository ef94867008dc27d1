import type { ReadingRow } from '../../api/accesses/index.js';
import { lookForReplaced } from '../../api/identity/index.js';
import { listRows } from '../../api/kernel/reads.js';
import { linkedSubjects } from '../../api/purchases/index.js';
import {
  advanceReconciliation,
  beginning,
  beginningOfLog,
  beginReconciliation,
  currentPolicy,
  entriesOfPurchase,
  isForgedLook,
  type LookPlace,
  type LookStep,
  lookAtLog,
  type ReconciliationDocument,
  reconcilePurchase,
  reconcileStep,
  reconciliation,
} from '../../api/trail/index.js';
import type { JobContext } from '../job-context.js';
import { lastNight, nightId } from './night.js';
import { raiseDifferences } from './raise-differences.js';
import { lookChanged, raiseLogDifference } from './raise-log-difference.js';
import { forgetMended } from './standing-differences.js';

/** Rows of the log read at once. */
const ROWS = 1_024;
const DAY_MS = 86_400_000;

/** The check of all documents that is due or unfinished; null where last night's is done. */
export async function nightDue({ clock }: JobContext): Promise<string | null> {
  const id = nightId(lastNight(clock.now()));
  const known = await reconciliation(id);
  return known?.finishedAt ? null : id;
}

/** Purchases whose documents somebody wants checked, by the reading that says so; only those of the last day. */
export async function auditsDue({ clock, actor }: JobContext): Promise<ReadingRow[]> {
  const since = new Date(clock.now().getTime() - DAY_MS);
  const asked = await listRows('Reading', actor, { kind: 'STATE_AUDIT', createdAt: { $gte: since } }, { limit: 50 });
  const open = await Promise.all(asked.map(async (row) => ((await reconciliation(row._id))?.finishedAt ? [] : [row])));
  return open.flat();
}

/**
 * Checks every document of the platform against the trail, then the stored log against the bytes of its entries and against what is signed:
 * all of it each night. Where another worker stopped, this one continues.
 */
export async function reconcileAll(id: string, context: JobContext, signal: AbortSignal): Promise<void> {
  const place = beginning();
  await lookForReplaced(context.clock.now());
  if (await isForgedLook(id)) await raiseLogDifference(lookChanged(id), id, context);
  let look: ReconciliationDocument | null = await beginReconciliation({
    ...{ _id: id, purchaseId: null, startedAt: context.clock.now(), place },
  });
  while (look?.place && !look.finishedAt && !signal.aborted) {
    const step: LookStep = await stepFrom(look.place, context);
    // Alerts first: a repeated step raises none twice, and a step that is recorded as done has lost none.
    const raised = await raiseDifferences(step.differences, { id, isWhole: true, raised: look.raised }, context);
    if (step.next === null) await forgetMended(id, look.startedAt);
    look = await advanceReconciliation(look, { ...step, raised }, context.clock.now());
  }
}

async function stepFrom(place: LookPlace, { clock }: JobContext): Promise<LookStep> {
  if ('kind' in place) {
    const step = await reconcileStep(place);
    return { ...step, entries: 0, next: step.next ?? beginningOfLog };
  }
  return { checked: 0, ...(await lookAtLog(place, { policy: currentPolicy(), now: clock.now(), limit: ROWS })) };
}

/** Checks the documents of the purchase of a reading against the trail, and its rows of the log against their bytes. */
export async function reconcileAsked(readingId: string, context: JobContext): Promise<void> {
  const [asked] = await listRows('Reading', context.actor, { _id: readingId }, { limit: 1 });
  const purchaseId = asked?.about[0];
  if (purchaseId === undefined) throw new Error(`${readingId} names no purchase`);
  const look = await beginReconciliation({
    ...{ _id: readingId, purchaseId, startedAt: context.clock.now(), place: null },
  });
  if (look.finishedAt) return;
  const { requisitions, suppliers } = await linkedSubjects(purchaseId);
  const linked = [...requisitions, ...suppliers];
  const { checked, differences: documents } = await reconcilePurchase(purchaseId, linked);
  const { entries, differences: rows } = await entriesOfPurchase(purchaseId, linked);
  const differences = [...documents, ...rows];
  await raiseDifferences(differences, { id: readingId, isWhole: false, raised: 0 }, context);
  await advanceReconciliation(look, { checked, entries: entries.length, differences, next: null }, context.clock.now());
}
