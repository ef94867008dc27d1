import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { several } from '../../kernel/command.js';
import { change, rule } from '../../kernel/rule.js';
import { callOffFollows } from './call-off.js';

/** Cancels an order that its supplier has not confirmed. The requisition that it was called off for is free again. */
export const cancelOrder = rule(PurchaseOrder, 'cancelOrder', {
  decide: (order, { reason }) => several(change(PurchaseOrder, { remark: reason }), callOffFollows(order, 'CANCELLED')),
});
