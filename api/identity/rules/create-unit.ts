import { Unit } from '../../../schema/identity/unit.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Opens an organisation unit. */
export const createUnit = rule(Unit, 'createUnit', {
  facts: async ({ parentId }, read) => {
    if (parentId === null) return { parent: null };
    const parent = await read.visible('Unit', parentId);
    return parent ? { parent } : refuse('NOT_FOUND', 'kernel.notFound', ['parentId']);
  },
  decide: (_, input, { facts: { parent } }) => {
    if (parent && parent.state !== 'ACTIVE') return refuse('RULE', 'unit.parentClosed', ['parentId']);
    return made(Unit, input, {});
  },
});
