import type { Decimal } from 'decimal.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import type { PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import type { InvoiceLineRow, InvoiceRow } from '../../../schema/payment/invoice.js';

/** What is invoiced of an order. */
export type Invoiced = Pick<InvoiceRow, 'orderId' | 'lines'>;

/** What invoices come to above the prices of the orders' lines, exact, by order and line (`ord_1/l1`); below zero where less. */
export function priceEffects(
  invoices: readonly Invoiced[],
  orders: readonly PurchaseOrderRow[],
): ReadonlyMap<string, string> {
  const prices = new Map(
    orders.flatMap(({ _id, lines }) => lines.map((line) => [`${_id}/${line.id}`, line.unitPrice])),
  );
  const effects = invoices.flatMap(({ orderId, lines }) =>
    lines.map((line) => {
      const key = `${orderId}/${line.orderLineId}`;
      return { key, effect: plain(effectOf(line, prices.get(key) ?? line.unitPrice)) };
    }),
  );
  return sumsBy(
    effects,
    ({ key }) => key,
    ({ effect }) => effect,
  );
}

/** What one line comes to above the agreed price. */
export function effectOf(
  { quantity, unitPrice }: Pick<InvoiceLineRow, 'quantity' | 'unitPrice'>,
  agreed: string,
): Decimal {
  return exact(unitPrice).minus(agreed).times(quantity);
}

/** The exact sum of effects. */
export function inAll(effects: ReadonlyMap<string, string>): Decimal {
  return [...effects.values()].reduce((sum, effect) => sum.plus(effect), exact('0'));
}
