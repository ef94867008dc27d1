import { Part } from '../../../schema/catalogue/part.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Adds one part to the catalogue by hand. */
export const createPart = rule(Part, 'createPart', {
  facts: async ({ categoryId, number }, read) => {
    if ((await read.visible('Category', categoryId)) === null)
      return refuse('NOT_FOUND', 'kernel.notFound', ['categoryId']);
    return { taken: (await read.find('Part', { number }, 1)).length > 0 };
  },
  decide: (_, input, { facts }) => {
    if (facts.taken) return refuse('CONFLICT', 'catalogue.partNumberTaken', ['number'], { number: input.number });
    return made(Part, input, {});
  },
});
