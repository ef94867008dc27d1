import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Nobody has answered in time, of one side or the other: silence is no consent. */
export const lapseProposal = rule(PurchaseOrder, 'lapseProposal', {
  decide: ({ proposal, counter }, _input, { now }) => {
    const open = proposal ?? counter;
    if (!open || now <= open.answerBy) return refuse('RULE', 'orders.noProposal', ['orderId']);
    return change(PurchaseOrder, { proposal: null, counter: null });
  },
});
