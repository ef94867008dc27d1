import { Category } from '../../../schema/catalogue/category.js';
import { ImportRun } from '../../../schema/catalogue/import-run.js';
import { type AlsoChange, several } from '../../kernel/command.js';
import { also, change, rule } from '../../kernel/rule.js';

/** Starts writing a file that was found valid as a whole; adds categories that it needs and the tree lacks. */
export const beginImport = rule(ImportRun, 'beginImport', {
  facts: async ({ categories }, read) => {
    const codes = categories.map(({ code }) => code);
    const known = codes.length === 0 ? [] : await read.find('Category', { code: { $in: codes } }, codes.length);
    return new Map(known.map(({ code, _id }) => [code, _id]));
  },
  decide: (_row, { encoding, format, rows, categories }, { facts: known, mint }) => {
    const ids = new Map(known);
    const added: AlsoChange[] = [];
    for (const { code, name, nameEn, parentCode } of categories) {
      if (ids.has(code)) continue;
      const id = mint('Category');
      ids.set(code, id);
      const parentId = parentCode === null ? null : (ids.get(parentCode) ?? null);
      added.push(also(Category, id, 'importCategory', { code, name, nameEn, parentId }));
    }
    return several(change(ImportRun, { encoding, format, rows }), added);
  },
});
