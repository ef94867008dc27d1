import type { Context } from '../kernel/context.js';
import { fromStored } from '../kernel/row.js';
import { subjectOf } from '../kernel/subjects.js';

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
  const { model, visible } = subjectOf('Invoice');
  const seen = visible(actor);
  if (seen === null) return [];
  const counted = { orderIds: orderId, state: { $ne: 'RETURNED' }, _id: { $ne: without } };
  const sums = await model.aggregate([
    { $match: { $and: [seen, counted] } },
    { $unwind: '$lines' },
    { $match: { 'lines.orderId': orderId } },
    { $group: { _id: '$lines.orderLineId', quantity: { $sum: '$lines.quantity' } } },
    { $sort: { _id: 1 } },
  ]);
  return sums.map((sum) => {
    const { _id, quantity } = fromStored(sum) as { readonly _id: string; readonly quantity: string };
    return { orderLineId: _id, quantity };
  });
}
