import { subjectOfId } from '../../schema/common/ids.js';
import { actsWithin } from '../../schema/process/acts-within.js';
import type { PurchaseRow } from '../../schema/purchases/purchase.js';
import { batched, grouped, isVisible, rowsPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import type { RowOf } from '../kernel/subjects.js';
import type { TrailStep } from '../trail/index.js';
import { byTime } from './by-time.js';
import { stepsOf } from './steps.js';

/** What identifies a purchase: enough to find its trail, even for readers who may not see the purchase itself. */
export type Thread = Pick<PurchaseRow, 'purchaseId' | 'eventId' | 'requisitionIds'>;

/** A step with its position in the part of the trail that the reader sees, counted from 0. */
export interface PlacedStep extends TrailStep {
  readonly place: number;
}

/** The thread of the purchase that an event belongs to. */
export function threadOf({ _id, purchaseId, requisitionIds }: RowOf<'SourcingEvent'>): Thread {
  return { purchaseId, eventId: _id, requisitionIds };
}

// What a bidder learns about an event: only what it was told anyway. How far the judging is, and whether an award was sent back, concerns
// the buyer's side.
const TOLD_TO_BIDDERS: readonly string[] = [
  'sourcing.publishEvent',
  'sourcing.extendDeadline',
  'sourcing.closeEvent',
  'sourcing.confirmReopening',
  'sourcing.openBids',
  'sourcing.cancelEvent',
];

// A trail is read once for everything asked of it. A thread lives as long as its request.
const read = new WeakMap<Thread, Map<boolean, Promise<PlacedStep[]>>>();

/**
 * The steps of a purchase and of its requisitions, oldest first, without those of rows that the reader may not see: before opening, these
 * would reveal who bids and how many.
 */
export function visibleSteps(
  thread: Thread,
  ctx: Context,
  { withPaths }: { readonly withPaths: boolean },
): Promise<PlacedStep[]> {
  const known = read.get(thread) ?? new Map<boolean, Promise<PlacedStep[]>>();
  read.set(thread, known);
  const steps = known.get(withPaths) ?? readSteps(thread, ctx, withPaths);
  known.set(withPaths, steps);
  return steps;
}

async function readSteps(thread: Thread, ctx: Context, withPaths: boolean): Promise<PlacedStep[]> {
  const loader = batched<Thread, TrailStep[]>(ctx, `purchases steps ${withPaths}`, (all) =>
    stepsOfAll(all, ctx, withPaths),
  );
  const own = await loader.load(thread);
  const hidden = await hiddenOf([...new Set(own.map(({ subject }) => subject.id))], ctx);
  return own
    .filter((step) => !hidden.has(step.subject.id) && isTold(step, ctx))
    .map((step, place) => ({ ...step, place }));
}

/** The steps of several threads, each oldest first, read together. */
async function stepsOfAll(threads: readonly Thread[], ctx: Context, withPaths: boolean): Promise<TrailStep[][]> {
  const linked = await Promise.all(
    threads.map(async (thread) => [...thread.requisitionIds, ...(await ownSecrets(thread, ctx))]),
  );
  const purchaseIds = threads.map(({ purchaseId }) => purchaseId);
  const steps = await stepsOf({ purchaseIds, subjectIds: [...new Set(linked.flat())] }, { withPaths });
  const byPurchase = grouped(steps, ({ proc }) => proc ?? '');
  const bySubject = grouped(byPurchase.get('') ?? [], ({ subject }) => subject.id);
  return threads.map(({ purchaseId }, place) => {
    const own = byPurchase.get(purchaseId) ?? [];
    const known = new Set([...(linked[place] ?? []), ...own.map(({ subject }) => subject.id)]);
    // After a cancelled event or order a requisition may have gone into another purchase.
    const others = [...known].flatMap((id) => actsWithin(bySubject.get(id) ?? [], purchaseId, ({ link }) => link));
    return [...own, ...others].sort(byTime);
  });
}

/** The reader's own bid, which its supplier sees before the purchase takes it in. */
async function ownSecrets({ eventId }: Thread, ctx: Context): Promise<string[]> {
  if (ctx.actor.audience !== 'SUPPLIER' || eventId === null) return [];
  return (await rowsPointing({ name: 'Bid', field: 'eventId', most: 1 }, eventId, ctx)).map(({ _id }) => _id);
}

function isTold({ subject, type }: TrailStep, { actor }: Context): boolean {
  return actor.audience !== 'SUPPLIER' || subject.type !== 'SourcingEvent' || TOLD_TO_BIDDERS.includes(type);
}

/** Ids of subjects whose entries the reader may not see, or not yet. */
export async function hiddenOf(subjectIds: readonly string[], ctx: Context): Promise<Set<string>> {
  const hidden = new Set<string>();
  const visit = async (id: string) => {
    const name = subjectOfId(id);
    if (!name || !(await isVisible(name, id, ctx))) hidden.add(id);
  };
  await Promise.all(subjectIds.map(visit));
  return hidden;
}
