import { importPartsInput } from '../../../schema/catalogue/inputs.js';
import { importRun } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ImportRunRow } from '../model.js';
import { ownUpload } from '../own-upload.js';

/** Asks for the import of a file that the same person uploaded; a job then validates and writes it. */
export const importParts = defineCommand({
  lifecycle: importRun,
  move: 'importParts',
  input: importPartsInput,
  subjectId: null,
  facts: ({ fileId }, read, _row: null, actor) => ownUpload(fileId, read, actor),
  decide: (_: null, { fileId }, { facts: file }) =>
    change<ImportRunRow>({
      fileId,
      fileName: file.filename,
      sha256: file.metadata.sha256,
      bytes: file.length,
      encoding: null,
      format: null,
      rows: null,
      cursor: 0,
      written: 0,
      unchanged: 0,
      faultCount: 0,
      faultFileId: null,
      messageKey: null,
      messageParams: null,
      finishedAt: null,
    }),
});
