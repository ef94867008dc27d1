import { finishImportInput } from '../../../schema/catalogue/inputs.js';
import { importRun } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { ImportRunRow } from '../model.js';

/** Ends an import whose every row was handled. */
export const finishImport = defineCommand({
  lifecycle: importRun,
  move: 'finishImport',
  input: finishImportInput,
  subjectId: (input) => input.importId,
  decide: (run: ImportRunRow, _input, { now }) => {
    if (run.cursor !== run.rows)
      return refuse('RULE', 'catalogue.importNotAtEnd', ['importId'], { cursor: run.cursor });
    return change<ImportRunRow>({ finishedAt: now });
  },
});
