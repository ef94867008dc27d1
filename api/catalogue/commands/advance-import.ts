import { advanceImportInput } from '../../../schema/catalogue/inputs.js';
import { importRun } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { ImportRunRow, PartRow } from '../model.js';

/**
 * Writes the next rows of an import. The cursor moves in the same transaction, so that an import that was killed goes on
 * without a gap or a repetition. A number that the catalogue has already is counted as unchanged and its part left alone:
 * revising a part is a person's act with a reason.
 */
export const advanceImport = defineCommand({
  lifecycle: importRun,
  move: 'advanceImport',
  input: advanceImportInput,
  subjectId: (input) => input.importId,
  facts: async ({ parts }, read) => {
    const known = await read.find('Part', { number: { $in: parts.map(({ number }) => number) } }, parts.length);
    return new Set(known.map(({ number }) => number));
  },
  decide: (run: ImportRunRow, { from, parts }, { facts: known, mint }) => {
    if (from !== run.cursor) return refuse('CONFLICT', 'catalogue.importMovedOn', ['from'], { cursor: run.cursor });
    const added = parts.filter(({ number }) => !known.has(number));
    return several(
      change<ImportRunRow>({
        cursor: from + parts.length,
        written: run.written + added.length,
        unchanged: run.unchanged + parts.length - added.length,
      }),
      added.map((fields) => ({
        subject: 'Part',
        id: mint('Part'),
        move: 'importPart',
        change: change<PartRow>(fields),
      })),
    );
  },
});
