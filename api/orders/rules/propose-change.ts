import { businessDay } from '../../../schema/kernel/calendar.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { changedTerms } from './changed-terms.js';
import { contractSides, overContract, quantitiesOf } from './open-of-contract.js';

/** The owner of an order asks for other quantities, days or another place. Another person has to release the change to the supplier. */
export const proposeChange = rule(PurchaseOrder, 'proposeChange', {
  facts: (_input, read, order) => contractSides(order, read),
  decide: (order, { reason, deliverTo, lines: asked }, { facts, now }) => {
    if (order.proposal || order.counter || order.change) return refuse('RULE', 'orders.proposalOpen', ['orderId']);
    const day = businessDay(now);
    const lines = changedTerms(order, { deliverTo, lines: asked }, day);
    if (isRefusal(lines)) return lines;
    const pathOf = (id: string) => ['lines', asked.findIndex(({ lineId }) => lineId === id), 'quantity'];
    const over = overContract(order, quantitiesOf(lines), facts, { day, pathOf });
    return over ?? change(PurchaseOrder, { change: { deliverTo, lines, reason, proposedAt: now } });
  },
});
