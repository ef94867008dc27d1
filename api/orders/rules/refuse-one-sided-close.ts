import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** The second person refuses the one-sided close: the order goes on. */
export const refuseOneSidedClose = rule(PurchaseOrder, 'refuseOneSidedClose', {
  decide: ({ closing }) =>
    closing ? change(PurchaseOrder, { closing: null }) : refuse('RULE', 'orders.noClosing', ['orderId']),
});
