import { Account, type AccountRow } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfPosts, postsFence } from '../fault-of-posts.js';
import { personOf } from '../person.js';
import { unitFence } from '../unit-fence.js';

/**
 * Lets a stopped account sign in again, unless its person has got conflicting posts since, or its unit was closed: nobody could hand over
 * what belongs to a closed unit.
 */
export const enableAccount = rule(Account, 'enableAccount', {
  foreseen: true,
  facts: async (_, read, { ref, unitId }: AccountRow) => ({
    accounts: (await personOf(ref, read)).accounts,
    unit: unitId === null ? null : await read.byId('Unit', unitId),
  }),
  decide: (row, _, { facts: { accounts, unit } }) => {
    if (unit && unit.state !== 'ACTIVE') return refuse('RULE', 'account.ofClosedUnit', [], { unit: unit._id });
    const fences = [postsFence(row), ...(unit ? [unitFence(unit._id, `${row._id}/${row.rev}`)] : [])];
    return faultOfPosts(row, accounts) ?? several(change(Account, {}), [], { writes: fences });
  },
});
