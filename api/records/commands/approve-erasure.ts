import { approveErasureInput } from '../../../schema/records/inputs.js';
import { erasure } from '../../../schema/records/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { findBlock } from '../find-block.js';
import type { ErasureRow } from '../model.js';

/** Approves an erasure, which a job then carries out. */
export const approveErasure = defineCommand({
  lifecycle: erasure,
  move: 'approveErasure',
  input: approveErasureInput,
  subjectId: (input) => input.erasureId,
  foreseen: true,
  facts: async (_, read, row: ErasureRow) => ({ block: await findBlock(row.accountId, read) }),
  decide: (_row: ErasureRow, _, { actor, now, facts }) =>
    facts.block ?? change<ErasureRow>({ decidedById: actor.id, decidedAt: now }),
});
