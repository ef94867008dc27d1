import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { there } from '../../kernel/there.js';
import { nextVersion } from './next-version.js';
import { contractSides } from './open-of-contract.js';

/** The buyer's side agrees to the supplier's counter-proposal, which becomes the next version of the order. */
export const acceptCounter = rule(PurchaseOrder, 'acceptCounter', {
  foreseen: true,
  facts: (_input, read, order) => contractSides(order, read),
  decide: (order, _input, { facts, now }) => {
    const counter = there(order.counter);
    if (now > counter.answerBy) return refuse('RULE', 'orders.proposalLapsed', ['orderId']);
    return nextVersion(order, counter, facts, now);
  },
});
