import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { there } from '../../kernel/there.js';
import { nextVersion } from './next-version.js';
import { contractSides } from './open-of-contract.js';
import { standingPurchase } from './purchase-facts.js';
import { shortClose } from './short-close.js';

/** The supplier agrees in time to what the buyer proposes: the order is closed, or gets its next version. */
export const acceptProposal = rule(PurchaseOrder, 'acceptProposal', {
  foreseen: true,
  facts: async (_input, read, order) =>
    order.proposal?.kind === 'CHANGE'
      ? { sides: await contractSides(order, read) }
      : standingPurchase(order.purchaseId, read, ['orderId']),
  decide: (order, _input, { facts, now }) => {
    const proposal = there(order.proposal);
    if (now > proposal.answerBy) return refuse('RULE', 'orders.proposalLapsed', ['orderId']);
    if ('sides' in facts) return nextVersion(order, proposal, facts.sides, now);
    return shortClose(order, facts, { remark: proposal.reason, owed: null });
  },
});
