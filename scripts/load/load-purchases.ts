import { sourcingCommands } from '../../api/sourcing/index.js';
import { instantOf, type PlanBid, type PurchasePlan } from '../demo/index.js';
import { partIds } from './load-catalogue.js';
import { eventOf, STEPS, type Telling } from './purchase-steps.js';
import type { Stage } from './stage.js';

/** Plays the purchases concurrently, as they happened: every step of every purchase, in order of time. */
export async function loadPurchases(
  stage: Stage,
  plans: readonly PurchasePlan[],
  suppliers: Telling['suppliers'],
): Promise<void> {
  const ids = await partIds(plans.flatMap(({ lines }) => lines.map(({ partNumber }) => partNumber)));
  const acts = plans.flatMap((plan, index) => {
    const telling: Telling = { stage, key: `purchase-${index + 1}`, plan, partIds: ids, suppliers };
    const steps = plan.milestones.map((milestone) => ({
      at: instantOf(stage.now, milestone),
      take: () => STEPS[milestone.reach](telling),
    }));
    const bids = plan.bids.map((bid) => ({ at: instantOf(stage.now, bid), take: () => submit(telling, bid) }));
    return [...steps, ...bids];
  });
  // A stable sort, so that what a purchase does in the same minute stays in order.
  for (const { at, take } of acts.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    stage.reach(at);
    await take();
  }
}

async function submit(telling: Telling, bid: PlanBid): Promise<void> {
  const { stage, key, suppliers } = telling;
  const event = await eventOf(telling);
  const lines = event.lines.map(({ id }, place) => ({
    lineId: id,
    unitPrice: bid.unitPrices[place],
    leadTimeDays: bid.leadTimeDays,
  }));
  const who = await stage.person(suppliers[bid.supplierIndex]?.login ?? '');
  await stage.act(sourcingCommands.submitBid, `${key}:submitBid:${bid.supplierIndex}`, who, {
    eventId: event._id,
    content: { lines, taxRate: bid.taxRate, note: null },
  });
}
