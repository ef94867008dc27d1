import type { PurchaseRow } from '../../schema/purchases/purchase.js';
import { rowsPointing, statesPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { literalPattern } from '../kernel/literal-pattern.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { RowFilter } from '../kernel/subjects.js';
import { stageEntriesOf } from './stage-counts.js';
import { type Stage, stagesOf } from './stages.js';

/** Which purchases are listed. */
export interface PurchaseListArgs extends PageArgs {
  readonly state?: string | null;
  readonly search?: string | null;
}

/** The purchases that the viewer may see, newest first; `search` is the beginning of a number or part of a title. */
export function listPurchases(args: PurchaseListArgs, ctx: Context): Promise<Page<PurchaseRow>> {
  const state = args.state ? { state: args.state } : {};
  return pageRows('Purchase', ctx.actor, { $and: [state, matching(args.search?.trim() ?? '')] }, args);
}

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

function matching(words: string): RowFilter {
  if (words === '') return {};
  const literal = literalPattern(words);
  if (literal === null) return { _id: { $in: [] } };
  return { $or: [{ number: new RegExp(`^${literal}`, 'i') }, { title: new RegExp(literal, 'i') }] };
}
