import { GoodsReceipt, type GoodsReceiptRow } from '../../../schema/delivery/goods-receipt.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import { taxedMoney, taxedSum } from '../../../schema/kernel/tax.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { GoodsReturn } from '../../../schema/payment/goods-return.js';
import { SINCE_MATCHED } from '../../../schema/payment/invoice.js';
import { type Read, several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { also, made, rule } from '../../kernel/rule.js';
import { callOffFollows, purchaseWithNeeds, type ReopenedPurchase, reopening } from '../../orders/index.js';
import { type ReturnSides, returnedLines } from './returned-lines.js';

interface ReturnGoodsFacts extends ReturnSides, ReopenedPurchase {}

/**
 * Sends back goods that were found bad after their inspection. The receipt keeps the returned quantity, the order waits for it again, and
 * what was already invoiced of it has to be credited. A completed purchase is reopened.
 */
export const returnGoods = rule(GoodsReturn, 'returnGoods', {
  numbers: ['TH'],
  facts: (_input, read, receipt) => load(receipt, read),
  decide: (receipt, input, { facts, number }) => {
    const lines = returnedLines(input.lines, receipt, facts);
    if (isRefusal(lines)) return lines;
    const { order } = facts;
    const { currency } = order;
    const back = sumsBy(
      lines,
      ({ receiptLineId }) => receiptLineId,
      ({ quantity }) => quantity,
    );
    const kept = receipt.lines.map((line) => ({ ...line, returned: plus(line.returned, back.get(line.id)) }));
    const open = order.lines.map((line) => {
      const gone = lines.filter(({ orderLineId }) => orderLineId === line.id).map(({ quantity }) => quantity);
      return { ...line, received: plain(gone.reduce((rest, some) => rest.minus(some), exact(line.received))) };
    });
    const returned = made(GoodsReturn, input, {
      purchaseId: receipt.purchaseId,
      number: number('TH'),
      orderId: order._id,
      supplierId: receipt.supplierId,
      currency,
      lines,
      ...taxedMoney(taxedSum(lines, currency), currency),
    });
    const isInvoiced = lines.some(({ invoiced }) => !exact(invoiced).isZero());
    return several({ ...returned, state: isInvoiced ? 'RETURNED' : 'CLOSED' }, [
      also(GoodsReceipt, receipt._id, 'returnOfReceipt', { lines: kept }),
      also(PurchaseOrder, order._id, 'reopenOrder', { lines: open }),
      ...callOffFollows(order, 'PARTLY_RECEIVED'),
      ...reopening(facts),
    ]);
  },
});

/** Null where nothing was returned. */
function plus(before: string | null | undefined, more: string | undefined): string | null {
  if (more === undefined) return before ?? null;
  return plain(exact(before ?? '0').plus(more));
}

async function load({ orderId, purchaseId }: GoodsReceiptRow, read: Read): Promise<ReturnGoodsFacts | Refusal> {
  const order = await read.byId('PurchaseOrder', orderId);
  if (!order) return refuse('NOT_FOUND', 'kernel.notFound', ['goodsReceiptId']);
  const whole = await purchaseWithNeeds(purchaseId, read, ['goodsReceiptId']);
  if (isRefusal(whole)) return whole;
  const receipts = await read.find('GoodsReceipt', { orderId, state: 'INSPECTED' });
  const invoices = await read.find('Invoice', { orderIds: orderId, state: { $in: SINCE_MATCHED } });
  const returns = await read.find('GoodsReturn', { orderId });
  return { ...whole, order, receipts, invoices, returns };
}
