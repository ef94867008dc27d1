import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** The order's owner wants it closed without the supplier's consent: for what reason, and what is owed for that. */
export const proposeOneSidedClose = rule(PurchaseOrder, 'proposeOneSidedClose', {
  decide: (order, { reason, owed }, { now }) => {
    if (order.closing) return refuse('RULE', 'orders.closingOpen', ['orderId']);
    return change(PurchaseOrder, { closing: { reason, owed, proposedAt: now } });
  },
});
