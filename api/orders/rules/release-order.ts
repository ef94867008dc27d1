import { businessDay } from '../../../schema/kernel/calendar.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { outOfTerm } from './out-of-term.js';

/** Releases an order to its supplier. A draft that waited until its contract ended is not released any more. */
export const releaseOrder = rule(PurchaseOrder, 'releaseOrder', {
  foreseen: true,
  facts: async (_input, read, { contractId }) =>
    (await read.byId('Contract', contractId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['orderId']),
  decide: (_row, _input, { facts: contract, now }) =>
    outOfTerm(contract, businessDay(now), ['orderId']) ?? change(PurchaseOrder, { releasedAt: now }),
});
