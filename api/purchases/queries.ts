import type { PurchaseRow } from '../../schema/purchases/purchase.js';
import { rowsPointing, statesPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { stageEntriesOf } from './stage-counts.js';
import { type Stage, stagesOf } from './stages.js';

/** The rows of a kind that belong to a purchase, oldest first. */
export function belonging<
  Name extends 'Contract' | 'PurchaseOrder' | 'GoodsReceipt' | 'Invoice' | 'Payment' | 'GoodsReturn',
>(name: Name, purchase: PurchaseRow, ctx: Context) {
  return rowsPointing({ name, field: 'purchaseId' }, purchase._id, ctx);
}

/** The worth of a purchase: the total of its approved award or direct purchase; null before. */
export async function worthOf(purchase: PurchaseRow, ctx: Context) {
  if (purchase.eventId === null) {
    const [direct] = await rowsPointing({ name: 'DirectPurchase', field: 'purchaseId', most: 1 }, purchase._id, ctx);
    return direct?.state === 'APPROVED' ? direct.total : null;
  }
  const event = await ctx.load('SourcingEvent', purchase.eventId);
  const award = await ctx.load('Award', event?.awardId);
  return award?.state === 'APPROVED' ? award.total : null;
}

/** The stages of a purchase. */
export async function pathOf(purchase: PurchaseRow, ctx: Context): Promise<Stage[]> {
  const entries = await stageEntriesOf(purchase, ctx);
  const states = (name: 'PurchaseOrder' | 'GoodsReceipt' | 'Invoice') =>
    statesPointing({ name, field: 'purchaseId' }, purchase._id, ctx);
  const [orders, goodsReceipts, invoices] = await Promise.all([
    states('PurchaseOrder'),
    states('GoodsReceipt'),
    states('Invoice'),
  ]);
  return stagesOf(entries, { method: purchase.method, purchase: purchase.state, orders, goodsReceipts, invoices });
}
