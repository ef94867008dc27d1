import { DirectPurchase } from '../../../schema/direct/direct-purchase.js';
import { isRefusal } from '../../kernel/refusal.js';
import { rewritten, rule } from '../../kernel/rule.js';
import { loadProposal, proposed } from './proposed.js';

/** Proposes a direct purchase again that the approver returned; its requisitions stay the same. */
export const reviseDirectPurchase = rule(DirectPurchase, 'reviseDirectPurchase', {
  facts: async ({ supplierId }, read, row) => {
    const facts = await loadProposal(supplierId, row._id, read);
    if (isRefusal(facts)) return facts;
    const found = await read.find('Requisition', { _id: { $in: [...row.requisitionIds] } });
    const requisitions = row.requisitionIds.flatMap((id) => found.find(({ _id }) => _id === id) ?? []);
    return { ...facts, requisitions };
  },
  decide: (_row, input, { now, actor, facts }) => {
    const decided = proposed(facts.requisitions, input, facts, now);
    return isRefusal(decided) ? decided : rewritten(DirectPurchase, input, { ...decided, proposedById: actor.id });
  },
});
