import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { answerBy } from './answer-by.js';

/** Proposes to the supplier to close the order without what has not come. */
export const proposeClose = rule(PurchaseOrder, 'proposeClose', {
  foreseen: true,
  decide: (order, { reason }, { now }) => {
    if (order.proposal || order.counter || order.change) return refuse('RULE', 'orders.proposalOpen', ['orderId']);
    const until = { proposedAt: now, answerBy: answerBy(now) };
    return change(PurchaseOrder, { proposal: { kind: 'CLOSE', deliverTo: null, lines: null, reason, ...until } });
  },
});
