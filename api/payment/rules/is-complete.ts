import { exact } from '../../../schema/kernel/exact.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import type { InvoiceRow } from '../../../schema/payment/invoice.js';
import type { ContractRow } from '../../contracts/index.js';
import type { GoodsReceiptRow } from '../../delivery/index.js';
import type { PurchaseOrderRow } from '../../orders/index.js';

/** What was agreed in a purchase and what has come of it. */
export interface PurchaseFacts {
  /** All but those that were dropped with their award. */
  readonly contracts: readonly ContractRow[];
  /** All but cancelled ones. */
  readonly orders: readonly PurchaseOrderRow[];
  /** Inspected ones. */
  readonly receipts: readonly GoodsReceiptRow[];
  /** Matched and paid ones. */
  readonly invoices: readonly InvoiceRow[];
}

/**
 * Whether a purchase is complete once an invoice is settled: every line of its contracts is ordered, accepted, invoiced and
 * paid in full, and no matched invoice waits to be paid.
 */
export function isComplete({ contracts, orders, receipts, invoices }: PurchaseFacts, settledId: string): boolean {
  if (contracts.length === 0 || contracts.some(({ state }) => state !== 'ACTIVE')) return false;
  if (invoices.some(({ _id, state }) => state !== 'PAID' && _id !== settledId)) return false;
  const accepted = byOrderLine(receipts, (line) => line.accepted ?? '0');
  const paid = byOrderLine(invoices, (line) => line.quantity);
  const ordered = orders.flatMap((order) =>
    order.lines.map((line) => ({
      key: `${order.contractId}/${line.contractLineId}`,
      quantity: line.quantity,
      accepted: accepted.get(`${order._id}/${line.id}`) ?? '0',
      paid: paid.get(`${order._id}/${line.id}`) ?? '0',
    })),
  );
  const kinds = ['quantity', 'accepted', 'paid'] as const;
  const sums = kinds.map((kind) =>
    sumsBy(
      ordered,
      ({ key }) => key,
      (line) => line[kind],
    ),
  );
  return contracts.every(({ _id, lines }) =>
    lines.every(({ id, quantity }) => sums.every((sum) => exact(sum.get(`${_id}/${id}`) ?? '0').gte(quantity))),
  );
}

/** Quantities by order and its line. */
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
