import { Erasure } from '../../../schema/records/erasure.js';
import { change, rule } from '../../kernel/rule.js';
import { findBlock } from '../find-block.js';

/** Approves an erasure, which a job then carries out. */
export const approveErasure = rule(Erasure, 'approveErasure', {
  foreseen: true,
  facts: async (_input, read, row) => ({ block: await findBlock(row.accountId, read) }),
  decide: (_row, _input, { actor, now, facts }) =>
    facts.block ?? change(Erasure, { decidedById: actor.id, decidedAt: now }),
});
