import { GoodsReceipt } from '../../../schema/delivery/goods-receipt.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { several } from '../../kernel/command.js';
import { isRefusal } from '../../kernel/refusal.js';
import { also, made, rule } from '../../kernel/rule.js';
import { callOffFollows, stateByReceived, urgingLeft } from '../../orders/index.js';
import { receiptLines } from './receipt-lines.js';
import { receivedSoFar } from './received-so-far.js';

/** Records goods received against a confirmed order. The order counts them as received at once. */
export const recordReceipt = rule(GoodsReceipt, 'recordReceipt', {
  numbers: ['SH'],
  decide: (order, input, { actor, number }) => {
    const came = receiptLines(input.lines, order);
    if (isRefusal(came)) return came;
    const orderLinesNow = receivedSoFar(order, came, (received, { quantity }) => received.plus(quantity));
    const state = stateByReceived(orderLinesNow);
    const receipt = made(GoodsReceipt, input, {
      purchaseId: order.purchaseId,
      number: number('SH'),
      supplierId: order.supplierId,
      lines: came,
      receivedById: actor.id,
    });
    // Once everything has come, there is nothing left to agree about closing or changing the order.
    const moot = state === 'RECEIVED' ? { proposal: null, counter: null, change: null, closing: null } : {};
    return several(receipt, [
      also(PurchaseOrder, order._id, 'receiveOrder', {
        lines: orderLinesNow,
        state,
        urging: urgingLeft(order.urging, orderLinesNow),
        ...moot,
      }),
      ...callOffFollows(order, state),
    ]);
  },
});
