import { GoodsReceipt } from '../../../schema/delivery/goods-receipt.js';
import { exact } from '../../../schema/kernel/exact.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { type Read, several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';
import { callOffFollows, type PurchaseOrderRow } from '../../orders/index.js';
import { inspectedLines } from './inspected-lines.js';
import { receivedSoFar } from './received-so-far.js';

/** Records what the inspection found. Rejected quantities are open on the order again. */
export const inspectReceipt = rule(GoodsReceipt, 'inspectReceipt', {
  facts: (_input, read, row) => load(row.orderId, read),
  decide: (row, input, { facts: order, actor, now }) => {
    const lines = inspectedLines(row.lines, input.lines);
    if (isRefusal(lines)) return lines;
    const found = change(GoodsReceipt, { lines, inspectedById: actor.id, inspectedAt: now });
    if (lines.every(({ rejected }) => rejected === null || exact(rejected).isZero())) return found;
    const open = receivedSoFar(order, lines, (received, { rejected }) => received.minus(rejected ?? '0'));
    return several(found, [
      also(PurchaseOrder, order._id, 'reopenOrder', { lines: open }),
      ...callOffFollows(order, 'PARTLY_RECEIVED'),
    ]);
  },
});

async function load(orderId: string, read: Read): Promise<PurchaseOrderRow | Refusal> {
  return (await read.byId('PurchaseOrder', orderId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['goodsReceiptId']);
}
