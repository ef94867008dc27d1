import { declineOrderInput } from '../../../schema/orders/inputs.js';
import { purchaseOrder } from '../../../schema/orders/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { PurchaseOrderRow } from '../model.js';

/** The supplier's refusal of an order, with the reason. */
export const declineOrder = defineCommand({
  lifecycle: purchaseOrder,
  move: 'declineOrder',
  input: declineOrderInput,
  subjectId: (input) => input.orderId,
  decide: (_row: PurchaseOrderRow, { reason }) => change<PurchaseOrderRow>({ remark: reason }),
});
