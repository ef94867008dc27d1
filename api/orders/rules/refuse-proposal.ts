import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** The supplier refuses the proposal: the order stays as it was confirmed. */
export const refuseProposal = rule(PurchaseOrder, 'refuseProposal', {
  decide: ({ proposal }, { reason }) =>
    proposal
      ? change(PurchaseOrder, { proposal: null, remark: reason })
      : refuse('RULE', 'orders.noProposal', ['orderId']),
});
