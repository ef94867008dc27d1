import { Unit } from '../../../schema/identity/unit.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Names the head of a unit, who confirms measures on its accounts that one person alone may not take. */
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
