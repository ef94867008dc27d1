import { Category } from '../../../schema/catalogue/category.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Adds a node to the category tree. */
export const createCategory = rule(Category, 'createCategory', {
  facts: async ({ code, parentId }, read) => {
    if (parentId !== null && (await read.visible('Category', parentId)) === null)
      return refuse('NOT_FOUND', 'kernel.notFound', ['parentId']);
    return { taken: (await read.find('Category', { code }, 1)).length > 0 };
  },
  decide: (_, input, { facts }) => {
    if (facts.taken) return refuse('CONFLICT', 'catalogue.categoryCodeTaken', ['code'], { code: input.code });
    return made(Category, input, {});
  },
});
