import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** The buyer's side refuses the counter-proposal: the order stays as it is. */
export const refuseCounter = rule(PurchaseOrder, 'refuseCounter', {
  decide: ({ counter }, { reason }) =>
    counter
      ? change(PurchaseOrder, { counter: null, remark: reason })
      : refuse('RULE', 'orders.noProposal', ['orderId']),
});
