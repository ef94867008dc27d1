import { EventLog } from '../../../schema/process/event-log.js';
import { ownUpload, toldEncoding } from '../../catalogue/index.js';
import { isRefusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { timeFormatFault } from '../time-format-fault.js';

const STANDS = ['STAGED', 'RUNNING', 'DONE'];

/** Asks for the import of an event log that the same person uploaded; a job then validates and writes it. */
export const importEventLog = rule(EventLog, 'importEventLog', {
  facts: async ({ fileId, system }, read, _row, actor) => {
    const file = await ownUpload(fileId, read, actor);
    if (isRefusal(file)) return file;
    const same = { sha256: file.metadata.sha256, system, state: { $in: STANDS } };
    const [before] = await read.find('EventLog', same, 1);
    return { file, before: before ?? null };
  },
  decide: (_row, input, { facts: { file, before } }) => {
    // All its events would be there twice, and nobody could tell which are the same.
    if (before) return refuse('RULE', 'process.importedBefore', ['fileId'], { fileName: before.fileName });
    const encoding = input.encoding === null ? null : toldEncoding(input.encoding);
    const fault = timeFormatFault(input.timeFormat);
    if (isRefusal(encoding)) return refuseTogether([encoding, fault]) ?? encoding;
    if (fault) return fault;
    return made(EventLog, input, {
      encoding,
      leavesOut: input.leavesOut ?? false,
      emptyCases: 0,
      cutEvents: 0,
      fileName: file.filename,
      sha256: file.metadata.sha256,
      bytes: file.length,
      cursor: 0,
      faultCount: 0,
    });
  },
});
