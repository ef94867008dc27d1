import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** The buyer's side does not agree: the order stands as it is. */
export const refuseCounter = rule(PurchaseOrder, 'refuseCounter', {
  decide: ({ counter }, { reason }) =>
    counter
      ? change(PurchaseOrder, { counter: null, remark: reason })
      : refuse('RULE', 'orders.noProposal', ['orderId']),
});
