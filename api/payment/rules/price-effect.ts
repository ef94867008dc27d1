import type { Decimal } from 'decimal.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import type { PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import type { InvoiceLineRow } from '../../../schema/payment/invoice.js';

/** The key of an order's line among several orders: `ord_1/l1`. */
export function orderLineKey({ orderId, orderLineId }: Pick<InvoiceLineRow, 'orderId' | 'orderLineId'>): string {
  return `${orderId}/${orderLineId}`;
}

/**
 * By how much invoice lines exceed the prices of the orders' lines: exact sums by order and line (`ord_1/l1`), negative where less was
 * invoiced.
 */
export function priceEffects(
  lines: readonly InvoiceLineRow[],
  orders: readonly PurchaseOrderRow[],
): ReadonlyMap<string, string> {
  const prices = new Map(
    orders.flatMap((order) => order.lines.map((line) => [`${order._id}/${line.id}`, line.unitPrice])),
  );
  return sumsBy(lines, orderLineKey, (line) => plain(effectOf(line, prices.get(orderLineKey(line)) ?? line.unitPrice)));
}

/** By how much one line exceeds the agreed price: price difference times quantity. */
export function effectOf(
  { quantity, unitPrice }: Pick<InvoiceLineRow, 'quantity' | 'unitPrice'>,
  agreed: string,
): Decimal {
  return exact(unitPrice).minus(agreed).times(quantity);
}

/** The exact sum of all effects. */
export function inAll(effects: ReadonlyMap<string, string>): Decimal {
  return [...effects.values()].reduce((sum, effect) => sum.plus(effect), exact('0'));
}
