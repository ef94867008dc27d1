import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Ends a proposal that the other side has not answered in time. Silence is not consent. */
export const lapseProposal = rule(PurchaseOrder, 'lapseProposal', {
  decide: ({ proposal, counter }, _input, { now }) => {
    const open = proposal ?? counter;
    if (!open || now <= open.answerBy) return refuse('RULE', 'orders.noProposal', ['orderId']);
    return change(PurchaseOrder, { proposal: null, counter: null });
  },
});
