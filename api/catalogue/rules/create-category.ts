import { Category } from '../../../schema/catalogue/category.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Adds a node to the category tree. */
export const createCategory = rule(Category, 'createCategory', {
  facts: async ({ code, parentId }, read) => ({
    isUnder: parentId === null || (await read.visible('Category', parentId)) !== null,
    taken: (await read.find('Category', { code }, 1)).length > 0,
  }),
  decide: (_, input, { facts: { isUnder, taken } }) => {
    const { code } = input;
    const refused = refuseTogether([
      taken ? refuse('CONFLICT', 'catalogue.categoryCodeTaken', ['code'], { code }) : null,
      isUnder ? null : refuse('NOT_FOUND', 'kernel.notFound', ['parentId']),
    ]);
    return refused ?? made(Category, input, {});
  },
});
