import { goodQuantity } from '../../../schema/delivery/good-quantity.js';
import type { GoodsReceiptRow } from '../../../schema/delivery/goods-receipt.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import type { PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import type { GoodsReturnRow } from '../../../schema/payment/goods-return.js';
import type { InvoiceRow } from '../../../schema/payment/invoice.js';
import type { ContractRow } from '../../contracts/index.js';

/** What was agreed in a purchase, and what has come of it so far. */
export interface PurchaseFacts {
  readonly contracts: readonly ContractRow[];
  readonly orders: readonly PurchaseOrderRow[];
  /** Inspected receipts only. */
  readonly receipts: readonly GoodsReceiptRow[];
  /** Matched and paid invoices only. */
  readonly invoices: readonly InvoiceRow[];
  readonly returns: readonly GoodsReturnRow[];
}

/**
 * Whether a purchase is complete. Every line of its contracts must be ordered or given up, unless the contract was ended, and everything ordered must be accepted,
 * invoiced and paid. No matched invoice may be unpaid except `settledId`, the one that is being settled now (null for none). Returned goods
 * count as neither accepted nor paid, and their credit has to be settled.
 */
export function isComplete(facts: PurchaseFacts, settledId: string | null): boolean {
  const { contracts, orders, receipts, invoices, returns } = facts;
  if (contracts.length === 0 || contracts.some(({ state }) => state !== 'ACTIVE' && state !== 'ENDED')) return false;
  if (invoices.some(({ _id, state }) => state !== 'PAID' && _id !== settledId)) return false;
  if (returns.some(({ state }) => state === 'RETURNED' || state === 'CREDITED')) return false;
  const accepted = byOrderLine(receipts, goodQuantity);
  const credited = byOrderLine(returns, (line) => line.invoiced);
  const paid = sumsBy(
    invoices.flatMap(({ lines }) => lines),
    ({ orderId, orderLineId }) => `${orderId}/${orderLineId}`,
    ({ quantity }) => quantity,
  );
  const ordered = orders.flatMap((order) =>
    order.lines.map((line) => ({
      key: `${order.contractId}/${line.contractLineId}`,
      // A cancelled order frees its quantity to be ordered again; a quantity that was given up need not be ordered.
      ordered: order.state === 'CANCELLED' ? '0' : line.quantity,
      givenUp: line.closed ?? '0',
      accepted: accepted.get(`${order._id}/${line.id}`) ?? '0',
      paid: plain(
        exact(paid.get(`${order._id}/${line.id}`) ?? '0').minus(credited.get(`${order._id}/${line.id}`) ?? '0'),
      ),
    })),
  );
  const sums = (kind: 'ordered' | 'givenUp' | 'accepted' | 'paid') =>
    sumsBy(
      ordered,
      ({ key }) => key,
      (line) => line[kind],
    );
  const [have, given, good, settled] = [sums('ordered'), sums('givenUp'), sums('accepted'), sums('paid')];
  return contracts.every(({ _id, state, lines }) =>
    lines.every(({ id, quantity }) => {
      const of = (sum: ReadonlyMap<string, string>) => exact(sum.get(`${_id}/${id}`) ?? '0');
      const isOrdered = state === 'ENDED' || of(have).plus(of(given)).gte(quantity);
      return isOrdered && of(good).gte(of(have)) && of(settled).gte(of(have));
    }),
  );
}

/** Quantities by order and order line (`ord_1/l1`). */
function byOrderLine<Line extends { readonly orderLineId: string }>(
  rows: readonly { readonly orderId: string; readonly lines: readonly Line[] }[],
  quantityOf: (line: Line) => string,
): ReadonlyMap<string, string> {
  return sumsBy(
    rows.flatMap(({ orderId, lines }) =>
      lines.map((line) => ({ key: `${orderId}/${line.orderLineId}`, quantity: quantityOf(line) })),
    ),
    ({ key }) => key,
    ({ quantity }) => quantity,
  );
}
