import { Requisition } from '../../../schema/demand/requisition.js';
import { DirectPurchase } from '../../../schema/direct/direct-purchase.js';
import { Purchase } from '../../../schema/purchases/purchase.js';
import { several } from '../../kernel/command.js';
import { isRefusal } from '../../kernel/refusal.js';
import { also, made, rule } from '../../kernel/rule.js';
import { loadProposal, proposed } from './proposed.js';

/** Proposes to buy the goods of approved requisitions from one supplier without an event, and begins a purchase. */
export const proposeDirectPurchase = rule(DirectPurchase, 'proposeDirectPurchase', {
  numbers: ['ZC', 'CG'],
  facts: ({ supplierId }, read) => loadProposal(supplierId, null, read),
  decide: (requisitions, input, { now, actor, facts, mint, number }) => {
    const decided = proposed(requisitions, input, facts, now);
    if (isRefusal(decided)) return decided;
    const { title, requisitionIds } = input;
    const { currency } = decided;
    const id = mint('DirectPurchase');
    const purchaseId = mint('Purchase');
    const direct = made(DirectPurchase, input, {
      ...decided,
      purchaseId,
      number: number('ZC'),
      proposedById: actor.id,
    });
    const owned = { ownerId: actor.id, unitId: actor.unitId };
    const shared = { purchaseId, title, currency, requisitionIds, method: 'DIRECT_PURCHASE' as const };
    return several(
      direct,
      [
        also(Purchase, purchaseId, 'startPurchase', { ...shared, ...owned, number: number('CG') }),
        ...requisitionIds.map((one) => also(Requisition, one, 'sourceRequisition', { purchaseId })),
      ],
      { id },
    );
  },
});
