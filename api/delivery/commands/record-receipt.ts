import { exact } from '../../../schema/contracts/exact.js';
import { recordReceiptInput } from '../../../schema/delivery/inputs.js';
import { goodsReceipt } from '../../../schema/delivery/lifecycle.js';
import { change, defineCommand, type Read, several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import type { GoodsReceiptRow } from '../model.js';
import { receiptLines } from './receipt-lines.js';
import { receivedSoFar } from './received-so-far.js';

/** Records goods received against a confirmed order; the order counts them at once. */
export const recordReceipt = defineCommand({
  lifecycle: goodsReceipt,
  move: 'recordReceipt',
  input: recordReceiptInput,
  subjectId: null,
  numbers: ['SH'],
  facts: ({ orderId }, read) => load(orderId, read),
  decide: (_row: null, { orderId, deliveryNote, lines }, { facts: order, actor, number }) => {
    if (!['CONFIRMED', 'PARTLY_RECEIVED'].includes(order.state))
      return refuse('WRONG_STATE', 'delivery.orderNotConfirmed', ['orderId'], { number: order.number });
    const made = receiptLines(lines, order);
    if (isRefusal(made)) return made;
    const orderLinesNow = receivedSoFar(order, made, (received, { quantity }) => received.plus(quantity));
    const whole = orderLinesNow.every(({ quantity, received }) => exact(received).gte(quantity));
    const set = change<GoodsReceiptRow>({
      number: number('SH'),
      orderId,
      supplierId: order.supplierId,
      deliveryNote,
      lines: made,
      receivedById: actor.id,
      inspectedById: null,
      inspectedAt: null,
    });
    const state = whole ? 'RECEIVED' : 'PARTLY_RECEIVED';
    const orderChange = change<PurchaseOrderRow>({ lines: orderLinesNow, state });
    return several({ ...set, purchaseId: order.purchaseId }, [
      { subject: 'PurchaseOrder', id: order._id, move: 'receiveOrder', change: orderChange },
    ]);
  },
});

async function load(orderId: string, read: Read): Promise<PurchaseOrderRow | Refusal> {
  return (await read.visible('PurchaseOrder', orderId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['orderId']);
}
