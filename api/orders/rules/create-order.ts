import { businessDay } from '../../../schema/kernel/calendar.js';
import { taxedMoney, taxedSum } from '../../../schema/kernel/tax.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { several } from '../../kernel/command.js';
import { isRefusal, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { callingOff, loadCallOff, otherThanNeeded } from './call-off.js';
import { orderedOf } from './open-of-contract.js';
import { orderLines } from './order-lines.js';
import { outOfTerm } from './out-of-term.js';

/**
 * Drafts a purchase order under an active contract, at the contract's prices and within its quantities. One that names a requisition orders
 * what that asks for, without an event (docs/decisions/0043).
 */
export const createOrder = rule(PurchaseOrder, 'createOrder', {
  numbers: ['DD'],
  facts: async ({ contractId, requisitionId, lines }, read, { purchaseId }) => {
    const callOff = await loadCallOff(requisitionId, purchaseId, read);
    if (isRefusal(callOff)) return callOff;
    const lineIds = lines.map((line) => line.contractLineId);
    return { callOff, taken: await orderedOf(contractId, lineIds, read) };
  },
  decide: (contract, input, { facts: { callOff, taken }, now, mint, number }) => {
    const today = businessDay(now);
    const ordered = orderLines(input.lines, contract, taken, today);
    const refused = refuseTogether([
      outOfTerm(contract, today, ['contractId']),
      callOff && otherThanNeeded(callOff.requisition, contract, input.lines),
    ]);
    if (isRefusal(ordered)) return refuseTogether([refused, ordered]) ?? ordered;
    if (refused) return refused;
    const id = mint('PurchaseOrder');
    const { currency, priceBasis, purchaseId } = contract;
    const order = made(PurchaseOrder, input, {
      purchaseId,
      number: number('DD'),
      supplierId: contract.supplierId,
      currency,
      priceBasis,
      lines: ordered,
      ...taxedMoney(taxedSum(ordered, currency), currency),
      version: 1,
      versions: [],
    });
    return several(order, callingOff(callOff, id), { id });
  },
});
