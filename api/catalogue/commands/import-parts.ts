import { importPartsInput } from '../../../schema/catalogue/inputs.js';
import { importRun } from '../../../schema/catalogue/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { ImportRunRow } from '../model.js';
import { parseStaged, STAGED_FILES } from '../staged-file.js';

/** Asks for the import of a file that the same person uploaded; a job then validates and writes it. */
export const importParts = defineCommand({
  lifecycle: importRun,
  move: 'importParts',
  input: importPartsInput,
  subjectId: null,
  facts: async ({ fileId }, read, _row: null, actor) => {
    const own = { 'metadata.id': fileId, 'metadata.kind': 'upload', 'metadata.accountId': actor.id };
    const [found] = await read.operational(STAGED_FILES, own, 1);
    return found ? parseStaged(found) : refuse('NOT_FOUND', 'kernel.notFound', ['fileId']);
  },
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
