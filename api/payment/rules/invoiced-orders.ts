import { businessDay } from '../../../schema/kernel/calendar.js';
import type { RateSpan, Taxpayer } from '../../../schema/kernel/tax-rates.js';
import { SINCE_CONFIRMED } from '../../../schema/orders/purchase-order.js';
import type { AskedInvoiceLine } from '../../../schema/payment/invoice.js';
import type { Read } from '../../kernel/command.js';
import { wrongState } from '../../kernel/judge-origin.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { taxSpans } from '../../suppliers/index.js';

/** The order that an invoice is submitted for, other orders of the same supplier that its lines name, and what limits its tax rates. */
export interface InvoicedOrders {
  readonly own: PurchaseOrderRow;
  readonly others: readonly PurchaseOrderRow[];
  readonly taxpayer: Taxpayer | null;
  readonly spans: readonly RateSpan[];
  /** The days on which goods of each order came, by its id. */
  readonly receivedOn: ReadonlyMap<string, readonly string[]>;
}

/** Reads the other orders that the lines of an invoice name, as far as their supplier may see them, and what limits its tax rates. */
export async function readInvoicedOrders(
  own: PurchaseOrderRow,
  lines: readonly Pick<AskedInvoiceLine, 'orderId'>[],
  read: Read,
): Promise<InvoicedOrders> {
  const ids = [...new Set(lines.flatMap(({ orderId }) => (orderId && orderId !== own._id ? [orderId] : [])))];
  const { supplierId } = own;
  const others =
    ids.length === 0
      ? []
      : await read.find('PurchaseOrder', { _id: { $in: ids }, supplierId, releasedAt: { $ne: null } });
  const supplier = await read.byId('Supplier', supplierId);
  const orderIds = [own._id, ...others.map(({ _id }) => _id)];
  const receipts = await read.find('GoodsReceipt', { orderId: { $in: orderIds }, state: { $ne: 'REVERSED' } });
  const days = (id: string) =>
    receipts.filter(({ orderId }) => orderId === id).map((one) => businessDay(one.createdAt));
  const receivedOn = new Map(orderIds.map((id) => [id, days(id)]));
  return { own, others, taxpayer: supplier?.taxpayer ?? null, spans: await taxSpans(read), receivedOn };
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
  return SINCE_CONFIRMED.includes(order.state) ? order : wrongState('PurchaseOrder', order, SINCE_CONFIRMED, path);
}
