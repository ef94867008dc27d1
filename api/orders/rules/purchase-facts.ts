import { Purchase, type PurchaseRow } from '../../../schema/purchases/purchase.js';
import type { AlsoChange, Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { also } from '../../kernel/rule.js';
import { isComplete, type PurchaseFacts } from './is-complete.js';

/** What a purchase has come to, for whether an act completes it. */
export interface StandingPurchase extends PurchaseFacts {
  readonly purchase: Pick<PurchaseRow, '_id' | 'state'>;
}

/** Reads what a purchase has come to; an act that asks pins the purchase, or of two last acts neither would see the other. */
export async function standingPurchase(
  purchaseId: string,
  read: Read,
  path: readonly string[],
): Promise<StandingPurchase | Refusal> {
  const purchase = await read.byId('Purchase', purchaseId);
  if (!purchase) return refuse('NOT_FOUND', 'kernel.notFound', path);
  return {
    purchase,
    contracts: await read.find('Contract', { purchaseId, state: { $ne: 'CANCELLED' } }),
    orders: await read.find('PurchaseOrder', { purchaseId }),
    receipts: await read.find('GoodsReceipt', { purchaseId, state: 'INSPECTED' }),
    invoices: await read.find('Invoice', { purchaseId, state: { $in: ['MATCHED', 'PAID'] } }),
    returns: await read.find('GoodsReturn', { purchaseId }),
  };
}

/** The completion of the purchase where an act was the last that it waited for; `settledId` is the invoice that is paid by it. */
export function completing(standing: StandingPurchase, settledId: string | null): AlsoChange[] {
  const { purchase } = standing;
  if (purchase.state !== 'ACTIVE' || !isComplete(standing, settledId)) return [];
  return [also(Purchase, purchase._id, 'completePurchase')];
}
