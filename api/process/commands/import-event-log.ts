import { importEventLogInput } from '../../../schema/process/inputs.js';
import { eventLog } from '../../../schema/process/lifecycle.js';
import { ownUpload } from '../../catalogue/index.js';
import { change, defineCommand } from '../../kernel/command.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import type { EventLogRow } from '../model.js';

const STANDS = ['STAGED', 'RUNNING', 'DONE'];

/** Asks for the import of an event log that the same person uploaded; a job then validates and writes it. */
export const importEventLog = defineCommand({
  lifecycle: eventLog,
  move: 'importEventLog',
  input: importEventLogInput,
  subjectId: null,
  facts: async ({ fileId, system }, read, _row: null, actor) => {
    const file = await ownUpload(fileId, read, actor);
    if (isRefusal(file)) return file;
    const same = { sha256: file.metadata.sha256, system, state: { $in: STANDS } };
    const [before] = await read.find('EventLog', same, 1);
    return { file, before: before ?? null };
  },
  decide: (_: null, { fileId, key: _key, ...settings }, { facts: { file, before } }) => {
    // Its events would all be there twice, and nobody could tell which are the same.
    if (before) return refuse('RULE', 'process.importedBefore', ['fileId'], { fileName: before.fileName });
    return change<EventLogRow>({
      fileId,
      ...settings,
      fileName: file.filename,
      sha256: file.metadata.sha256,
      bytes: file.length,
      format: null,
      rows: null,
      cases: null,
      cursor: 0,
      faultCount: 0,
      faultFileId: null,
      messageKey: null,
      messageParams: null,
      finishedAt: null,
    });
  },
});
