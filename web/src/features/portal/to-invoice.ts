import { exact, plain } from '../../../../schema/kernel/exact.js';
import { SINCE_CONFIRMED } from '../../../../schema/orders/purchase-order.js';
import type { SupplierInvoicedOrderQuery, SupplierInvoicingQuery } from '../../generated/graphql.js';

/** A line of an order, with what may be invoiced of it. */
export interface InvoiceableLine {
  readonly id: string;
  readonly orderId: string;
  /** The number of its order. */
  readonly order: string;
  readonly partNumber: string;
  readonly name: string;
  readonly unit: string;
  /** On the basis of the order that the invoice is handed in for; orders of one contract have the same. */
  readonly unitPrice: string;
  readonly taxRate: string;
  readonly quantity: string;
  readonly received: string;
  /** Invoiced before, not counting returned invoices. */
  readonly invoiced: string;
  /** Received and not invoiced yet; never below zero. */
  readonly open: string;
}

/** What names a line among those of several orders. */
export function lineKey({ orderId, orderLineId }: { readonly orderId: string; readonly orderLineId: string }): string {
  return `${orderId}/${orderLineId}`;
}

/** What is asked of the order that an invoice is handed in for, and of the others under its contract. */
export interface Invoicing {
  readonly own: SupplierInvoicedOrderQuery;
  readonly contract: SupplierInvoicingQuery;
}

/** What may be invoiced of each line of the orders under a contract, those of the order first that the invoice is handed in for. */
export function toInvoice({ own, contract }: Invoicing): InvoiceableLine[] {
  const others = contract.orders.edges.map(({ node }) => node).filter(({ id }) => id !== own.order?.id);
  const orders = [...(own.order ? [own.order] : []), ...others].filter(({ state }) => SINCE_CONFIRMED.includes(state));
  return orders.flatMap(({ id: orderId, number: order, lines, invoiced: before }) => {
    const sums = new Map(before.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
    return lines.map(({ id, partNumber, name, unit, unitPrice, taxRate, quantity, received }) => {
      const invoiced = sums.get(id) ?? '0';
      const left = exact(received).minus(invoiced);
      const open = plain(left.isNegative() ? exact('0') : left);
      return { id, orderId, order, partNumber, name, unit, unitPrice, taxRate, quantity, received, invoiced, open };
    });
  });
}
