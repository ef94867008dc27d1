import { nameUnitHeadInput } from '../../../schema/identity/inputs.js';
import { unit } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { UnitRow } from '../model.js';

/** Names who heads a unit, and so confirms what is to be done to accounts of it that one person alone may not touch. */
export const nameUnitHead = defineCommand({
  lifecycle: unit,
  move: 'nameUnitHead',
  input: nameUnitHeadInput,
  subjectId: (input) => input.unitId,
  facts: async ({ accountId }, read) => {
    const head = await read.visible('Account', accountId);
    return head ? { head } : refuse('NOT_FOUND', 'kernel.notFound', ['accountId']);
  },
  decide: (row: UnitRow, { accountId }, { facts: { head }, actor }) => {
    if (accountId === actor.id) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (head.state !== 'ACTIVE' || head.unitId !== row._id) return refuse('RULE', 'unit.headNotOfUnit', ['accountId']);
    return change<UnitRow>({ headId: accountId });
  },
});
