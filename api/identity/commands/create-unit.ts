import { createUnitInput } from '../../../schema/identity/inputs.js';
import { unit } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { UnitRow } from '../model.js';

/** Opens an organisation unit. */
export const createUnit = defineCommand({
  lifecycle: unit,
  move: 'createUnit',
  input: createUnitInput,
  subjectId: null,
  facts: async ({ parentId }, read) => {
    if (!parentId) return { parent: null };
    const parent = await read.visible('Unit', parentId);
    return parent ? { parent } : refuse('NOT_FOUND', 'kernel.notFound', ['parentId']);
  },
  decide: (_: null, input, { facts: { parent } }) => {
    if (parent && parent.state !== 'ACTIVE') return refuse('RULE', 'unit.parentClosed', ['parentId']);
    return change<UnitRow>({
      code: input.code,
      name: input.name,
      nameEn: input.nameEn,
      parentId: input.parentId ?? null,
      headId: null,
    });
  },
});
