import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { answerBy } from './answer-by.js';
import { judgeMore } from './more-ordered.js';

/** Another person releases a change to the supplier. Until the supplier accepts it, the order stays as it is. */
export const releaseChange = rule(PurchaseOrder, 'releaseChange', {
  facts: (_input, read, order) =>
    judgeMore(order, order.change?.lines ?? [], { move: 'releaseChange', read, path: ['orderId'] }),
  decide: ({ change: wanted }, _input, { now }) => {
    if (!wanted) return refuse('RULE', 'orders.noChange', ['orderId']);
    const proposal = { ...wanted, kind: 'CHANGE' as const, proposedAt: now, answerBy: answerBy(now) };
    return change(PurchaseOrder, { proposal, change: null });
  },
});
