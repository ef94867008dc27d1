import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { judgeMore } from './more-ordered.js';
import { nextVersion } from './next-version.js';
import { standingPurchase } from './purchase-facts.js';
import { shortClose } from './short-close.js';

/** The supplier agrees in time to what the buyer proposes: the order is closed, or gets its next version. */
export const acceptProposal = rule(PurchaseOrder, 'acceptProposal', {
  foreseen: true,
  facts: async (_input, read, order) =>
    (await judgeMore(order, order.proposal?.lines ?? [], { move: 'acceptProposal', read, path: ['orderId'] })) ??
    standingPurchase(order.purchaseId, read, ['orderId']),
  decide: (order, _input, { facts, now }) => {
    const { proposal } = order;
    if (!proposal) return refuse('RULE', 'orders.noProposal', ['orderId']);
    if (now > proposal.answerBy) return refuse('RULE', 'orders.proposalLapsed', ['orderId']);
    if (proposal.kind === 'CHANGE') return nextVersion(order, proposal, facts, now);
    return shortClose(order, facts, { remark: proposal.reason, owed: null });
  },
});
