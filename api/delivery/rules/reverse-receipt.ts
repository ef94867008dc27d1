import { goodQuantity } from '../../../schema/delivery/good-quantity.js';
import { GoodsReceipt, type GoodsReceiptRow } from '../../../schema/delivery/goods-receipt.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { byOrderLine } from '../../../schema/orders/by-order-line.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import type { GoodsReturnRow } from '../../../schema/payment/goods-return.js';
import { type InvoiceRow, SINCE_MATCHED } from '../../../schema/payment/invoice.js';
import { type Read, several } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';
import { callOffFollows, type PurchaseOrderRow, stateByReceived } from '../../orders/index.js';
import { receivedSoFar } from './received-so-far.js';

/** What depends on a receipt: its order, what was accepted by other receipts, and what matched and paid invoices took of the goods. */
export interface ReverseReceiptFacts {
  readonly order: PurchaseOrderRow;
  /** Other inspected receipts of the order. */
  readonly others: readonly GoodsReceiptRow[];
  /** Matched and paid invoices with lines of the order. */
  readonly invoices: readonly InvoiceRow[];
  /** Goods of the order that were returned. */
  readonly returns: readonly GoodsReturnRow[];
}

/**
 * Reverses a receipt that was recorded wrongly: the order counts as if nothing had come with it. What really came is then recorded as a new
 * receipt. A receipt whose goods a matched invoice needs is not reversed.
 */
export const reverseReceipt = rule(GoodsReceipt, 'reverseReceipt', {
  foreseen: true,
  facts: (_input, read, row) => load(row, read),
  decide: (row, { reason }, { facts }) => {
    const refused = neededByInvoice(row, facts);
    if (refused) return refused;
    const { order } = facts;
    const lines = receivedSoFar(order, row.lines, (received, { quantity, rejected, returned }) =>
      received.minus(
        exact(quantity)
          .minus(rejected ?? '0')
          .minus(returned ?? '0'),
      ),
    );
    const reversed = change(GoodsReceipt, { remark: reason });
    const came = row.lines.some(
      ({ quantity, rejected, returned }) => !exact(quantity).eq(exact(rejected ?? '0').plus(returned ?? '0')),
    );
    if (!came) return reversed;
    const state = stateByReceived(lines);
    return several(reversed, [
      also(PurchaseOrder, order._id, 'takeBackReceipt', { lines, state }),
      ...callOffFollows(order, state),
    ]);
  },
});

function neededByInvoice(row: GoodsReceiptRow, { others, invoices, returns }: ReverseReceiptFacts): Refusal | null {
  const left = byOrderLine(others, goodQuantity);
  const ofOrder = invoices.flatMap(({ lines }) => lines).filter(({ orderId }) => orderId === row.orderId);
  const billed = byOrderLine([{ lines: ofOrder }], (line) => line.quantity);
  const credited = byOrderLine(returns, (line) => line.invoiced);
  const invoiced = (id: string) => exact(billed.get(id) ?? '0').minus(credited.get(id) ?? '0');
  const needed = row.lines.find(({ orderLineId }) => exact(left.get(orderLineId) ?? '0').lt(invoiced(orderLineId)));
  if (!needed) return null;
  const { orderLineId, partNumber, unit } = needed;
  const open = plain(invoiced(orderLineId));
  return refuse('RULE', 'delivery.invoicedAlready', ['goodsReceiptId'], { partNumber, quantity: open, unit });
}

async function load(row: GoodsReceiptRow, read: Read): Promise<ReverseReceiptFacts | Refusal> {
  const { orderId } = row;
  const order = await read.byId('PurchaseOrder', orderId);
  if (!order) return refuse('NOT_FOUND', 'kernel.notFound', ['goodsReceiptId']);
  const others = await read.find('GoodsReceipt', { orderId, state: 'INSPECTED', _id: { $ne: row._id } });
  const invoices = await read.find('Invoice', { orderIds: orderId, state: { $in: SINCE_MATCHED } });
  const returns = await read.find('GoodsReturn', { orderId });
  return { order, others, invoices, returns };
}
