import { exact, plain } from '../../../../schema/kernel/exact.js';
import { sumsBy } from '../../../../schema/kernel/sums-by.js';
import { INVOICED_IN } from '../../../../schema/payment/invoice.js';
import type { SupplierInvoicingQuery } from '../../generated/graphql.js';

/** A line of an order with what may be invoiced of it. */
export interface InvoiceableLine {
  readonly id: string;
  readonly orderId: string;
  /** The number of its order. */
  readonly order: string;
  readonly partNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly quantity: string;
  readonly received: string;
  /** Invoiced before, without the invoices that came back. */
  readonly invoiced: string;
  /** Received and not yet invoiced; never below zero. */
  readonly open: string;
}

/** What names a line among those of several orders. */
export function lineKey({ orderId, orderLineId }: { readonly orderId: string; readonly orderLineId: string }): string {
  return `${orderId}/${orderLineId}`;
}

/**
 * What may be invoiced of each line of the orders under a contract, those of the order first that the invoice is handed in for; the invoice
 * that is being corrected does not count.
 */
export function toInvoice(
  { orders, invoices }: SupplierInvoicingQuery,
  { ownId, correctedId }: { readonly ownId: string; readonly correctedId: string | null },
): InvoiceableLine[] {
  const counted = invoices.edges.filter(({ node }) => node.state !== 'RETURNED' && node.id !== correctedId);
  const sums = sumsBy(
    counted.flatMap(({ node }) => node.lines),
    ({ order, orderLineId }) => lineKey({ orderId: order?.id ?? '', orderLineId }),
    ({ quantity }) => quantity,
  );
  const invoiceable = orders.edges
    .map(({ node }) => node)
    .filter(({ state }) => INVOICED_IN.some((one) => one === state));
  const sorted = [...invoiceable].sort((one, other) => Number(other.id === ownId) - Number(one.id === ownId));
  return sorted.flatMap(({ id: orderId, number: order, lines }) =>
    lines.map(({ id, partNumber, name, unit, unitPrice, quantity, received }) => {
      const invoiced = sums.get(lineKey({ orderId, orderLineId: id })) ?? '0';
      const left = exact(received).minus(invoiced);
      const open = plain(left.isNegative() ? exact('0') : left);
      return { id, orderId, order, partNumber, name, unit, unitPrice, quantity, received, invoiced, open };
    }),
  );
}
