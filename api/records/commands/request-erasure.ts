import { requestErasureInput } from '../../../schema/records/inputs.js';
import { erasure } from '../../../schema/records/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { findBlock } from '../find-block.js';
import type { ErasureRow } from '../model.js';

/** Asks that the personal values of somebody who has left be erased. */
export const requestErasure = defineCommand({
  lifecycle: erasure,
  move: 'requestErasure',
  input: requestErasureInput,
  subjectId: null,
  numbers: ['MC'],
  facts: async ({ accountId }, read) => {
    const account = await read.visible('Account', accountId);
    if (!account) return refuse('NOT_FOUND', 'kernel.notFound', ['accountId']);
    const block = await findBlock(accountId, read);
    const before = await read.find('Erasure', { accountId, state: { $ne: 'REFUSED' } }, 1);
    return { account, block, isAsked: before.length > 0 };
  },
  decide: (_: null, { accountId, reason }, { actor, number, facts: { account, block, isAsked } }) => {
    if (isAsked) return refuse('RULE', 'kernel.doneAlready', ['accountId'], { move: 'requestErasure' });
    if (block) return block;
    return change<ErasureRow>({
      ...{ number: number('MC'), accountId, personRef: account.ref, reason, requestedById: actor.id },
      ...{ remark: null, decidedById: null, decidedAt: null, openings: [], kept: [] },
      ...{ erasedEntries: null, erasedAt: null },
    });
  },
});
