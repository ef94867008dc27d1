import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { several } from '../../kernel/command.js';
import { change, rule } from '../../kernel/rule.js';
import { callOffFollows } from './call-off.js';

/** Whoever should release an order refuses it. The requisition that it was called off for is free again. */
export const refuseOrder = rule(PurchaseOrder, 'refuseOrder', {
  decide: (order, { reason }) => several(change(PurchaseOrder, { remark: reason }), callOffFollows(order, 'CANCELLED')),
});
