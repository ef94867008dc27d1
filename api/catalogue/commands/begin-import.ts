import { beginImportInput } from '../../../schema/catalogue/inputs.js';
import { importRun } from '../../../schema/catalogue/lifecycle.js';
import { type AlsoChange, change, defineCommand, several } from '../../kernel/command.js';
import type { CategoryRow, ImportRunRow } from '../model.js';

/** Starts writing a file that was found right as a whole; adds the categories that it needs and the tree lacks. */
export const beginImport = defineCommand({
  lifecycle: importRun,
  move: 'beginImport',
  input: beginImportInput,
  subjectId: (input) => input.importId,
  facts: async ({ categories }, read) => {
    const codes = categories.map(({ code }) => code);
    const known = codes.length === 0 ? [] : await read.find('Category', { code: { $in: codes } }, codes.length);
    return new Map(known.map(({ code, _id }) => [code, _id]));
  },
  decide: (_row: ImportRunRow, { encoding, format, rows, categories }, { facts: known, mint }) => {
    const ids = new Map(known);
    const added: AlsoChange[] = [];
    for (const { code, name, nameEn, parentCode } of categories) {
      if (ids.has(code)) continue;
      const id = mint('Category');
      ids.set(code, id);
      const parentId = parentCode === null ? null : (ids.get(parentCode) ?? null);
      const node = change<CategoryRow>({ code, name, nameEn, parentId });
      added.push({ subject: 'Category', id, move: 'importCategory', change: node });
    }
    return several(change<ImportRunRow>({ encoding, format, rows }), added);
  },
});
