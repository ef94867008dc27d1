import { exact } from '../../../schema/contracts/exact.js';
import { inspectReceiptInput } from '../../../schema/delivery/inputs.js';
import { goodsReceipt } from '../../../schema/delivery/lifecycle.js';
import { change, defineCommand, type Read, several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import type { GoodsReceiptRow } from '../model.js';
import { inspectedLines } from './inspected-lines.js';
import { receivedSoFar } from './received-so-far.js';

/** Records what inspection found; what is rejected is open on the order again. */
export const inspectReceipt = defineCommand({
  lifecycle: goodsReceipt,
  move: 'inspectReceipt',
  input: inspectReceiptInput,
  subjectId: (input) => input.goodsReceiptId,
  facts: (_input, read, row: GoodsReceiptRow) => load(row.orderId, read),
  decide: (row: GoodsReceiptRow, input, { facts: order, actor, now }) => {
    const lines = inspectedLines(row.lines, input.lines);
    if (isRefusal(lines)) return lines;
    const set = change<GoodsReceiptRow>({ lines, inspectedById: actor.id, inspectedAt: now });
    if (lines.every(({ rejected }) => rejected === null || exact(rejected).isZero())) return set;
    const open = receivedSoFar(order, lines, (received, { rejected }) => received.minus(rejected ?? '0'));
    const orderChange = change<PurchaseOrderRow>({ lines: open });
    return several(set, [{ subject: 'PurchaseOrder', id: order._id, move: 'reopenOrder', change: orderChange }]);
  },
});

async function load(orderId: string, read: Read): Promise<PurchaseOrderRow | Refusal> {
  return (await read.byId('PurchaseOrder', orderId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['goodsReceiptId']);
}
