import { Requisition, type RequisitionRow } from '../../../schema/demand/requisition.js';
import { Purchase, type PurchaseRow } from '../../../schema/purchases/purchase.js';
import type { AlsoChange, Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { also } from '../../kernel/rule.js';
import { isComplete, type PurchaseFacts } from './is-complete.js';

/** What a purchase has come to, for whether an act completes it. */
export interface StandingPurchase extends PurchaseFacts {
  readonly purchase: Pick<PurchaseRow, '_id' | 'state'>;
  /** Those that it is for. */
  readonly requisitions: readonly Pick<RequisitionRow, '_id' | 'state'>[];
}

/** A purchase and what it is for, for an act that opens it again where it was complete. */
export type ReopenedPurchase = Pick<StandingPurchase, 'purchase' | 'requisitions'>;

/** Reads what a purchase has come to; an act that asks pins the purchase, or of two last acts neither would see the other. */
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
    invoices: await read.find('Invoice', { purchaseId, state: { $in: ['MATCHED', 'PAID'] } }),
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

/** The completion of the purchase, and of the requisitions that it is for, where an act was the last that it waited for; `settledId` is the invoice that is paid by it. */
export function completing(standing: StandingPurchase, settledId: string | null): AlsoChange[] {
  const { purchase, requisitions } = standing;
  if (purchase.state !== 'ACTIVE' || !isComplete(standing, settledId)) return [];
  const sourced = requisitions.filter(({ state }) => state === 'SOURCING');
  return [
    also(Purchase, purchase._id, 'completePurchase'),
    ...sourced.map(({ _id }) => also(Requisition, _id, 'fulfilRequisition')),
  ];
}

/** That a purchase goes on which was complete, and its requisitions with it; nothing where it was not. */
export function reopening({ purchase, requisitions }: ReopenedPurchase): AlsoChange[] {
  if (purchase.state !== 'COMPLETED') return [];
  const fulfilled = requisitions.filter(({ state }) => state === 'FULFILLED');
  return [
    also(Purchase, purchase._id, 'reopenPurchase'),
    ...fulfilled.map(({ _id }) => also(Requisition, _id, 'resumeRequisition')),
  ];
}
