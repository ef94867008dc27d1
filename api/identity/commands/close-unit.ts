import { closeUnitInput } from '../../../schema/identity/inputs.js';
import { unit } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { UnitRow } from '../model.js';

/** Closes an organisation unit that has no active unit below it, no active account in it, and owns nothing that is still open. */
export const closeUnit = defineCommand({
  lifecycle: unit,
  move: 'closeUnit',
  input: closeUnitInput,
  subjectId: (input) => input.unitId,
  foreseen: true,
  facts: async (_, read, row: UnitRow) => ({
    below: await read.find('Unit', { parentId: row._id, state: 'ACTIVE' }, 1),
    people: await read.find('Account', { unitId: row._id, state: 'ACTIVE' }, 1),
    purchases: await read.find('Purchase', { unitId: row._id, state: 'ACTIVE' }, 1),
    requisitions: await read.find('Requisition', { unitId: row._id, state: { $nin: ['SOURCING', 'CANCELLED'] } }, 1),
  }),
  decide: (_: UnitRow, __, { facts: { below, people, purchases, requisitions } }) => {
    if (below.length > 0) return refuse('RULE', 'unit.hasUnits', ['unitId']);
    if (people.length > 0) return refuse('RULE', 'unit.hasPeople', ['unitId']);
    if (purchases.length > 0 || requisitions.length > 0) return refuse('RULE', 'unit.ownsPurchases', ['unitId']);
    return change<UnitRow>({});
  },
});
