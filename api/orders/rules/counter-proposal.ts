import { businessDay } from '../../../schema/kernel/calendar.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { there } from '../../kernel/there.js';
import { answerBy } from './answer-by.js';
import { changedTerms } from './changed-terms.js';

/** The supplier answers a proposal with one of its own. Until the buyer agrees, the order stays as it is. */
export const counterProposal = rule(PurchaseOrder, 'counterProposal', {
  decide: (order, { reason, deliverTo, lines: asked }, { now }) => {
    if (now > there(order.proposal).answerBy) return refuse('RULE', 'orders.proposalLapsed', ['orderId']);
    const lines = changedTerms(order, { deliverTo, lines: asked }, businessDay(now));
    if (isRefusal(lines)) return lines;
    const counter = { kind: 'CHANGE' as const, deliverTo, lines, reason, proposedAt: now, answerBy: answerBy(now) };
    return change(PurchaseOrder, { proposal: null, counter });
  },
});
