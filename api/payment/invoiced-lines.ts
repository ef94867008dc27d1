import type { Context } from '../kernel/context.js';
import { computedOf } from '../kernel/reads.js';

/** How much of a line of an order is invoiced, as exact decimal text. */
export interface InvoicedLine {
  readonly orderLineId: string;
  readonly quantity: string;
}

/**
 * What is invoiced of the lines of an order by invoices that the actor sees, not counting returned ones and the one that is being corrected.
 * It is added up in the database: a list of invoices that ends somewhere would tell too little.
 */
export async function invoicedLines(
  orderId: string,
  without: string | null,
  { actor }: Context,
): Promise<InvoicedLine[]> {
  const counted = { orderIds: orderId, state: { $ne: 'RETURNED' }, _id: { $ne: without } };
  const sums = await computedOf('Invoice', actor, counted, [
    { $unwind: '$lines' },
    { $match: { 'lines.orderId': orderId } },
    { $group: { _id: '$lines.orderLineId', quantity: { $sum: '$lines.quantity' } } },
    { $sort: { _id: 1 } },
    { $project: { _id: 0, orderLineId: '$_id', quantity: 1 } },
  ]);
  return sums as InvoicedLine[];
}
