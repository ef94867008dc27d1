import { Contract } from '../../../schema/contracts/contract.js';
import { Requisition } from '../../../schema/demand/requisition.js';
import { SINCE_CONFIRMED } from '../../../schema/orders/purchase-order.js';
import { Purchase } from '../../../schema/purchases/purchase.js';
import { several } from '../../kernel/command.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';
import { isComplete, standingPurchase } from '../../orders/index.js';

const OVER: readonly string[] = ['CANCELLED', ...SINCE_CONFIRMED];

/**
 * Ends the ordering of a purchase whose contracts are not ordered in full. What its suppliers have confirmed goes on to its payment, with which
 * the purchase is complete; where nothing is on order, it is cancelled and its requisitions can be bought in another way.
 */
export const endPurchase = rule(Purchase, 'endPurchase', {
  foreseen: true,
  facts: (_input, read, { _id }) => standingPurchase(_id, read, ['purchaseId']),
  decide: (_row, _input, { facts: standing }) => {
    const { contracts, orders, requisitions } = standing;
    const refused = refuseTogether([
      contracts.some(({ state }) => state === 'ACTIVE')
        ? null
        : refuse('RULE', 'purchases.noContractInForce', ['purchaseId']),
      ...contracts
        .filter(({ state }) => state !== 'ACTIVE' && state !== 'ENDED')
        .map(({ number }) => refuse('RULE', 'purchases.contractOpen', ['purchaseId'], { number })),
      ...orders
        .filter(({ state }) => !OVER.includes(state))
        .map(({ number }) => refuse('RULE', 'purchases.orderOpen', ['purchaseId'], { number })),
    ]);
    if (refused) return refused;
    const ending = contracts.filter(({ state }) => state === 'ACTIVE');
    const ended = contracts.map((contract) => ({ ...contract, state: 'ENDED' as const }));
    const nothing = orders.every(({ state }) => state === 'CANCELLED');
    const state = nothing ? 'CANCELLED' : isComplete({ ...standing, contracts: ended }, null) ? 'COMPLETED' : 'ACTIVE';
    const sourced = state === 'ACTIVE' ? [] : requisitions.filter((one) => one.state === 'SOURCING');
    return several(change(Purchase, { state }), [
      ...ending.map(({ _id }) => also(Contract, _id, 'endContract')),
      ...sourced.map(({ _id }) =>
        nothing
          ? also(Requisition, _id, 'releaseRequisition', { purchaseId: null })
          : also(Requisition, _id, 'fulfilRequisition'),
      ),
    ]);
  },
});
