import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Another person refuses to release a change: the order stays as it is. */
export const refuseChange = rule(PurchaseOrder, 'refuseChange', {
  decide: ({ change: wanted }) =>
    wanted ? change(PurchaseOrder, { change: null }) : refuse('RULE', 'orders.noChange', ['orderId']),
});
