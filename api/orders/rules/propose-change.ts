import { businessDay } from '../../../schema/kernel/calendar.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { changedTerms } from './changed-terms.js';
import { overContract } from './next-version.js';
import { standingPurchase } from './purchase-facts.js';

/** The owner of an order asks for other quantities, days or another place. Another person has to release the change to the supplier. */
export const proposeChange = rule(PurchaseOrder, 'proposeChange', {
  facts: (_input, read, { purchaseId }) => standingPurchase(purchaseId, read, ['orderId']),
  decide: (order, { reason, deliverTo, lines: asked }, { facts, now }) => {
    if (order.proposal || order.counter || order.change) return refuse('RULE', 'orders.proposalOpen', ['orderId']);
    const lines = changedTerms(order, { deliverTo, lines: asked }, businessDay(now));
    if (isRefusal(lines)) return lines;
    const wanted = new Map(lines.map((line) => [line.id, line]));
    const would = { ...order, lines: order.lines.map((line) => ({ ...line, ...wanted.get(line.id) })) };
    return (
      overContract(would, facts) ?? change(PurchaseOrder, { change: { deliverTo, lines, reason, proposedAt: now } })
    );
  },
});
