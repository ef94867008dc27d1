import { type AskedInvoiceLine, INVOICED_IN } from '../../../schema/payment/invoice.js';
import type { Read } from '../../kernel/command.js';
import { wrongState } from '../../kernel/judge-origin.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';

/** The order that an invoice is submitted for, and other orders of the same supplier that its lines name. */
export interface InvoicedOrders {
  readonly own: PurchaseOrderRow;
  readonly others: readonly PurchaseOrderRow[];
}

/** Reads the other orders that the lines of an invoice name, as far as their supplier may see them. */
export async function readInvoicedOrders(
  own: PurchaseOrderRow,
  lines: readonly Pick<AskedInvoiceLine, 'orderId'>[],
  read: Read,
): Promise<InvoicedOrders> {
  const ids = [...new Set(lines.flatMap(({ orderId }) => (orderId && orderId !== own._id ? [orderId] : [])))];
  if (ids.length === 0) return { own, others: [] };
  const { supplierId } = own;
  const others = await read.find('PurchaseOrder', { _id: { $in: ids }, supplierId, releasedAt: { $ne: null } });
  return { own, others };
}

/**
 * The order of a line, or a refusal. It has to be under the same contract as the invoice's own order, since the terms of payment are that
 * contract's and the invoice belongs to that order's purchase.
 */
export function orderOf(
  { orderId }: Pick<AskedInvoiceLine, 'orderId'>,
  { own, others }: InvoicedOrders,
  path: readonly (string | number)[],
): PurchaseOrderRow | Refusal {
  if (orderId === null || orderId === own._id) return own;
  const order = others.find(({ _id }) => _id === orderId);
  if (!order) return refuse('NOT_FOUND', 'kernel.notFound', path);
  if (order.contractId !== own.contractId)
    return refuse('RULE', 'payment.otherContract', path, { number: order.number, own: own.number });
  return INVOICED_IN.some((state) => state === order.state)
    ? order
    : wrongState('PurchaseOrder', order, INVOICED_IN, path);
}
