import { createPartInput } from '../../../schema/catalogue/inputs.js';
import { part } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { PartRow } from '../model.js';

/** Adds one part to the catalogue by hand. */
export const createPart = defineCommand({
  lifecycle: part,
  move: 'createPart',
  input: createPartInput,
  subjectId: null,
  facts: async ({ categoryId, number }, read) => {
    if ((await read.visible('Category', categoryId)) === null)
      return refuse('NOT_FOUND', 'kernel.notFound', ['categoryId']);
    return { taken: (await read.find('Part', { number }, 1)).length > 0 };
  },
  decide: (_: null, { key: _key, ...fields }, { facts }) => {
    if (facts.taken) return refuse('CONFLICT', 'catalogue.partNumberTaken', ['number'], { number: fields.number });
    return change<PartRow>(fields);
  },
});
