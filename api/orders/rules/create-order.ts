import { businessDay } from '../../../schema/kernel/calendar.js';
import { totalOf } from '../../../schema/kernel/line-total.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import type { ContractRow } from '../../contracts/index.js';
import { several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { orderLines } from './order-lines.js';

/** Drafts a purchase order under an active contract, at the contract's prices and within its quantities. */
export const createOrder = rule(PurchaseOrder, 'createOrder', {
  numbers: ['DD'],
  // The orders that count against the contract's quantities.
  facts: ({ contractId }, read) => read.find('PurchaseOrder', { contractId, state: { $ne: 'CANCELLED' } }),
  decide: (contract, { contractId, deliverTo, lines }, { facts: others, now, mint, number }) => {
    const today = businessDay(now);
    const refused = outOfTerm(contract, today);
    if (refused) return refused;
    const ordered = orderLines(lines, contract, others, today);
    if (isRefusal(ordered)) return ordered;
    const id = mint('PurchaseOrder');
    const { currency, purchaseId } = contract;
    const order = made(PurchaseOrder, {
      purchaseId,
      number: number('DD'),
      contractId,
      supplierId: contract.supplierId,
      currency,
      lines: ordered,
      total: { amount: totalOf(ordered, currency), currency },
      deliverTo,
      version: 1,
      versions: [],
    });
    return several(order, [], { id });
  },
});

function outOfTerm({ validFrom, validTo }: ContractRow, today: string): Refusal | null {
  if (today >= validFrom && today <= validTo) return null;
  return refuse('RULE', 'orders.contractNotValid', ['contractId'], { validFrom, validTo });
}
