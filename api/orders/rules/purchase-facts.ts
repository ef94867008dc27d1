import { Requisition, type RequisitionRow } from '../../../schema/demand/requisition.js';
import { SINCE_MATCHED } from '../../../schema/payment/invoice.js';
import { Purchase, type PurchaseRow } from '../../../schema/purchases/purchase.js';
import type { AlsoChange, Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { also } from '../../kernel/rule.js';
import { isComplete, type PurchaseFacts } from './is-complete.js';

/** The present state of a purchase, from which an act knows whether it completes the purchase. */
export interface StandingPurchase extends PurchaseFacts {
  readonly purchase: Pick<PurchaseRow, '_id' | 'state'>;
  /** The requisitions that the purchase is for. */
  readonly requisitions: readonly Pick<RequisitionRow, '_id' | 'state' | 'orderId'>[];
}

/** A purchase and its requisitions, for an act that reopens them if they were complete. */
export type ReopenedPurchase = Pick<StandingPurchase, 'purchase' | 'requisitions'>;

/**
 * Reads the present state of a purchase. Acts that use it must pin the purchase; otherwise neither of two concurrent last acts would see
 * the other.
 */
export async function standingPurchase(
  purchaseId: string,
  read: Read,
  path: readonly string[],
): Promise<StandingPurchase | Refusal> {
  const whole = await purchaseWithNeeds(purchaseId, read, path);
  if (isRefusal(whole)) return whole;
  return {
    ...whole,
    contracts: await read.find('Contract', { purchaseId, state: { $ne: 'CANCELLED' } }),
    orders: await read.find('PurchaseOrder', { purchaseId }),
    receipts: await read.find('GoodsReceipt', { purchaseId, state: 'INSPECTED' }),
    invoices: await read.find('Invoice', { purchaseId, state: { $in: SINCE_MATCHED } }),
    returns: await read.find('GoodsReturn', { purchaseId }),
  };
}

/** Reads a purchase and the requisitions that it is for. */
export async function purchaseWithNeeds(
  purchaseId: string,
  read: Read,
  path: readonly string[],
): Promise<ReopenedPurchase | Refusal> {
  const purchase = await read.byId('Purchase', purchaseId);
  if (!purchase) return refuse('NOT_FOUND', 'kernel.notFound', path);
  return { purchase, requisitions: await read.find('Requisition', { purchaseId }) };
}

/**
 * The changes that complete the purchase and its requisitions, if the purchase waited only for the present act; otherwise none. `settledId`
 * is the invoice that the act pays.
 */
export function completing(standing: StandingPurchase, settledId: string | null): AlsoChange[] {
  const { purchase, requisitions } = standing;
  if (purchase.state !== 'ACTIVE' || !isComplete(standing, settledId)) return [];
  const sourced = requisitions.filter(({ state }) => state === 'SOURCING');
  return [
    also(Purchase, purchase._id, 'completePurchase'),
    ...sourced.map(({ _id }) => also(Requisition, _id, 'fulfilRequisition')),
  ];
}

/** The changes that reopen a completed purchase and its requisitions; none where the purchase was not complete. */
export function reopening({ purchase, requisitions }: ReopenedPurchase): AlsoChange[] {
  if (purchase.state !== 'COMPLETED') return [];
  // What was called off follows its order alone.
  const fulfilled = requisitions.filter(({ state, orderId }) => state === 'FULFILLED' && !orderId);
  return [
    also(Purchase, purchase._id, 'reopenPurchase'),
    ...fulfilled.map(({ _id }) => also(Requisition, _id, 'resumeRequisition')),
  ];
}
