import { releaseOrderInput } from '../../../schema/orders/inputs.js';
import { purchaseOrder } from '../../../schema/orders/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { PurchaseOrderRow } from '../model.js';

/** Releases an order; from then on its supplier sees it and answers. */
export const releaseOrder = defineCommand({
  lifecycle: purchaseOrder,
  move: 'releaseOrder',
  input: releaseOrderInput,
  subjectId: (input) => input.orderId,
  decide: (_row: PurchaseOrderRow, _input, { now }) => change<PurchaseOrderRow>({ releasedAt: now }),
});
