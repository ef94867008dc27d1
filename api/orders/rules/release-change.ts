import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { change, rule } from '../../kernel/rule.js';
import { there } from '../../kernel/there.js';
import { answerBy } from './answer-by.js';

/** Another person releases a change to the supplier. Until the supplier accepts it, the order stays as it is. */
export const releaseChange = rule(PurchaseOrder, 'releaseChange', {
  decide: (order, _input, { now }) => {
    const proposal = { ...there(order.change), kind: 'CHANGE' as const, proposedAt: now, answerBy: answerBy(now) };
    return change(PurchaseOrder, { proposal, change: null });
  },
});
