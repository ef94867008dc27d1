import { createCategoryInput } from '../../../schema/catalogue/inputs.js';
import { category } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { CategoryRow } from '../model.js';

/** Adds a node to the category tree. */
export const createCategory = defineCommand({
  lifecycle: category,
  move: 'createCategory',
  input: createCategoryInput,
  subjectId: null,
  facts: async ({ code, parentId }, read) => {
    if (parentId !== null && (await read.visible('Category', parentId)) === null)
      return refuse('NOT_FOUND', 'kernel.notFound', ['parentId']);
    return { taken: (await read.find('Category', { code }, 1)).length > 0 };
  },
  decide: (_: null, { code, name, nameEn, parentId }, { facts }) => {
    if (facts.taken) return refuse('CONFLICT', 'catalogue.categoryCodeTaken', ['code'], { code });
    return change<CategoryRow>({ code, name, nameEn, parentId });
  },
});
