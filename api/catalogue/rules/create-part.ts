import { Part } from '../../../schema/catalogue/part.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Adds one part to the catalogue by hand. */
export const createPart = rule(Part, 'createPart', {
  facts: async ({ categoryId, number }, read) => ({
    category: await read.visible('Category', categoryId),
    taken: (await read.find('Part', { number }, 1)).length > 0,
  }),
  decide: (_, input, { facts: { category, taken } }) => {
    const { number } = input;
    const refused = refuseTogether([
      taken ? refuse('CONFLICT', 'catalogue.partNumberTaken', ['number'], { number }) : null,
      category === null ? refuse('NOT_FOUND', 'kernel.notFound', ['categoryId']) : null,
    ]);
    return refused ?? made(Part, input, {});
  },
});
