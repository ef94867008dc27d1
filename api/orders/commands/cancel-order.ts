import { cancelOrderInput } from '../../../schema/orders/inputs.js';
import { purchaseOrder } from '../../../schema/orders/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { PurchaseOrderRow } from '../model.js';

/** Cancels an order that its supplier has not confirmed; its quantities can be ordered again. */
export const cancelOrder = defineCommand({
  lifecycle: purchaseOrder,
  move: 'cancelOrder',
  input: cancelOrderInput,
  subjectId: (input) => input.orderId,
  decide: (_row: PurchaseOrderRow, { reason }) => change<PurchaseOrderRow>({ remark: reason }),
});
