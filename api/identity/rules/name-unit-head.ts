import { Unit } from '../../../schema/identity/unit.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Names who heads a unit, and so confirms what is to be done to accounts of it that one person alone may not touch. */
export const nameUnitHead = rule(Unit, 'nameUnitHead', {
  facts: async ({ accountId }, read) => {
    const head = await read.visible('Account', accountId);
    return head ? { head } : refuse('NOT_FOUND', 'kernel.notFound', ['accountId']);
  },
  decide: (row, { accountId }, { facts: { head }, actor }) => {
    if (accountId === actor.id) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (head.state !== 'ACTIVE' || head.unitId !== row._id) return refuse('RULE', 'unit.headNotOfUnit', ['accountId']);
    return change(Unit, { headId: accountId });
  },
});
