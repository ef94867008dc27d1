import { confirmOrderInput } from '../../../schema/orders/inputs.js';
import { purchaseOrder } from '../../../schema/orders/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { PurchaseOrderRow } from '../model.js';

/** The supplier's confirmation of an order. */
export const confirmOrder = defineCommand({
  lifecycle: purchaseOrder,
  move: 'confirmOrder',
  input: confirmOrderInput,
  subjectId: (input) => input.orderId,
  decide: (_row: PurchaseOrderRow, _input, { now }) => change<PurchaseOrderRow>({ confirmedAt: now }),
});
