import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** The buyer withdraws its proposal. */
export const withdrawProposal = rule(PurchaseOrder, 'withdrawProposal', {
  decide: ({ proposal }) =>
    proposal ? change(PurchaseOrder, { proposal: null }) : refuse('RULE', 'orders.noProposal', ['orderId']),
});
