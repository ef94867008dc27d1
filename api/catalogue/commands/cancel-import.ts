import { cancelImportInput } from '../../../schema/catalogue/inputs.js';
import { importRun } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ImportRunRow } from '../model.js';

/** Stops an import between two steps; what was written stays. */
export const cancelImport = defineCommand({
  lifecycle: importRun,
  move: 'cancelImport',
  input: cancelImportInput,
  subjectId: (input) => input.importId,
  decide: (_run: ImportRunRow, _input, { now }) => change<ImportRunRow>({ finishedAt: now }),
});
