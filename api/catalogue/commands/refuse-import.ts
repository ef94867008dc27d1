import { refuseImportInput } from '../../../schema/catalogue/inputs.js';
import { importRun } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ImportRunRow } from '../model.js';

/** Refuses a file as a whole: nothing of it is taken, and its faults can be read row by row. */
export const refuseImport = defineCommand({
  lifecycle: importRun,
  move: 'refuseImport',
  input: refuseImportInput,
  subjectId: (input) => input.importId,
  decide: (_run: ImportRunRow, { encoding, rows, faultCount, faultFileId, messageKey, messageParams }, { now }) =>
    change<ImportRunRow>({ encoding, rows, faultCount, faultFileId, messageKey, messageParams, finishedAt: now }),
});
