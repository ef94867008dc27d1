import { Unit } from '../../../schema/identity/unit.js';
import { type Read, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { unitFence } from '../unit-fence.js';

/** Closes an organisation unit that has no active unit below it and no active account, and owns nothing that is still open. */
export const closeUnit = rule(Unit, 'closeUnit', {
  foreseen: true,
  facts: async (_, read, row) => {
    const below = await read.find('Unit', { parentId: row._id, state: 'ACTIVE' }, 1);
    if (below.length > 0) return refuse('RULE', 'unit.hasUnits', ['unitId']);
    const people = await read.find('Account', { unitId: row._id, state: 'ACTIVE' }, 1);
    if (people.length > 0) return refuse('RULE', 'unit.hasPeople', ['unitId']);
    if (await ownsOpen(row._id, read)) return refuse('RULE', 'unit.ownsPurchases', ['unitId']);
    return null;
  },
  decide: (row) => several(change(Unit, {}), [], { writes: [unitFence(row._id, `${row._id}/${row.rev}`)] }),
});

/** Whether the unit owns anything open. A requisition counts even while it is in a running purchase, which may give it back. */
async function ownsOpen(unitId: string, read: Read): Promise<boolean> {
  if ((await read.find('Purchase', { unitId, state: 'ACTIVE' }, 1)).length > 0) return true;
  const open = { unitId, state: { $nin: ['SOURCING', 'FULFILLED', 'CANCELLED'] } };
  if ((await read.find('Requisition', open, 1)).length > 0) return true;
  const sourced = await read.find('Requisition', { unitId, state: 'SOURCING' });
  if (sourced.length === 0) return false;
  const purchases = { _id: { $in: sourced.map(({ purchaseId }) => purchaseId) }, state: 'ACTIVE' };
  return (await read.find('Purchase', purchases, 1)).length > 0;
}
