import { Contract } from '../../../schema/contracts/contract.js';
import { Requisition } from '../../../schema/demand/requisition.js';
import { DirectPurchase } from '../../../schema/direct/direct-purchase.js';
import { Purchase } from '../../../schema/purchases/purchase.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';

/**
 * Ends a direct purchase and its purchase, as long as no contract is in force: a draft of one is cancelled with it. Its requisitions can be
 * bought in another way.
 */
export const cancelDirectPurchase = rule(DirectPurchase, 'cancelDirectPurchase', {
  foreseen: true,
  facts: (_input, read, { _id }) => read.find('Contract', { directPurchaseId: _id }),
  decide: (row, _input, { facts: contracts }) => {
    const inForce = contracts.find(({ state }) => state === 'ACTIVE' || state === 'ENDED');
    if (inForce) return refuse('RULE', 'direct.contractInForce', ['directPurchaseId'], { number: inForce.number });
    return several(change(DirectPurchase, {}), [
      ...contracts.map(({ _id }) => also(Contract, _id, 'cancelContract')),
      also(Purchase, row.purchaseId, 'cancelPurchase'),
      ...row.requisitionIds.map((id) => also(Requisition, id, 'releaseRequisition', { purchaseId: null })),
    ]);
  },
});
