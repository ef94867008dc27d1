import { exact, plain } from '../../../../schema/kernel/exact.js';
import { sumsBy } from '../../../../schema/kernel/sums-by.js';
import type { SupplierInvoicingQuery } from '../../generated/graphql.js';

type Invoices = SupplierInvoicingQuery['invoices']['edges'];

/** A line of an order with what may be invoiced of it. */
export interface InvoiceableLine {
  readonly id: string;
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

/** What may be invoiced of each line of an order; the invoice that is being corrected does not count. */
export function toInvoice(
  { order, invoices }: Pick<SupplierInvoicingQuery, 'order' | 'invoices'>,
  correctedId: string | null,
): InvoiceableLine[] {
  const counted = (invoices.edges satisfies Invoices).filter(
    ({ node }) => node.state !== 'RETURNED' && node.id !== correctedId,
  );
  const sums = sumsBy(
    counted.flatMap(({ node }) => node.lines),
    ({ orderLineId }) => orderLineId,
    ({ quantity }) => quantity,
  );
  return (order?.lines ?? []).map(({ id, partNumber, name, unit, unitPrice, quantity, received }) => {
    const invoiced = sums.get(id) ?? '0';
    const left = exact(received).minus(invoiced);
    const open = plain(left.isNegative() ? exact('0') : left);
    return { id, partNumber, name, unit, unitPrice, quantity, received, invoiced, open };
  });
}
