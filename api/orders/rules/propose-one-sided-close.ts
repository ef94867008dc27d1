import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/**
 * The owner of an order proposes to close it without the supplier's consent, with the reason and the amount owed to the supplier for it.
 */
export const proposeOneSidedClose = rule(PurchaseOrder, 'proposeOneSidedClose', {
  decide: (order, { reason, owed }, { now }) => {
    if (order.closing) return refuse('RULE', 'orders.closingOpen', ['orderId']);
    return change(PurchaseOrder, { closing: { reason, owed, proposedAt: now } });
  },
});
