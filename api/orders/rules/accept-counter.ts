import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { nextVersion } from './next-version.js';
import { standingPurchase } from './purchase-facts.js';

/** The buyer's side agrees to what the supplier proposes instead: it is the next version of the order. */
export const acceptCounter = rule(PurchaseOrder, 'acceptCounter', {
  foreseen: true,
  facts: (_input, read, { purchaseId }) => standingPurchase(purchaseId, read, ['orderId']),
  decide: (order, _input, { facts, now }) => {
    const { counter } = order;
    if (!counter) return refuse('RULE', 'orders.noProposal', ['orderId']);
    if (now > counter.answerBy) return refuse('RULE', 'orders.proposalLapsed', ['orderId']);
    return nextVersion(order, counter, facts, now);
  },
});
