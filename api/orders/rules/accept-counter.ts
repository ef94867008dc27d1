import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { judgeMore } from './more-ordered.js';
import { nextVersion } from './next-version.js';
import { standingPurchase } from './purchase-facts.js';

/** The buyer's side agrees to the supplier's counter-proposal, which becomes the next version of the order. */
export const acceptCounter = rule(PurchaseOrder, 'acceptCounter', {
  foreseen: true,
  facts: async (_input, read, order) =>
    (await judgeMore(order, order.counter?.lines ?? [], { move: 'acceptCounter', read, path: ['orderId'] })) ??
    standingPurchase(order.purchaseId, read, ['orderId']),
  decide: (order, _input, { facts, now }) => {
    const { counter } = order;
    if (!counter) return refuse('RULE', 'orders.noProposal', ['orderId']);
    if (now > counter.answerBy) return refuse('RULE', 'orders.proposalLapsed', ['orderId']);
    return nextVersion(order, counter, facts, now);
  },
});
