import { ImportRun } from '../../../schema/catalogue/import-run.js';
import { isRefusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { ownUpload } from '../own-upload.js';
import { toldEncoding } from '../told-encoding.js';

/** Asks for the import of a file that the same person uploaded; a job then validates and writes it. */
export const importParts = rule(ImportRun, 'importParts', {
  facts: ({ fileId }, read, _row, actor) => ownUpload(fileId, read, actor),
  decide: (_row, input, { facts: file }) => {
    const encoding = input.encoding === null ? null : toldEncoding(input.encoding);
    const lacksReason = input.revises === true && input.reason === null;
    const fault = lacksReason ? refuse('RULE', 'catalogue.revisesWhy', ['reason']) : null;
    if (isRefusal(encoding)) return refuseTogether([encoding, fault]) ?? encoding;
    if (fault) return fault;
    return made(ImportRun, input, {
      fileName: file.filename,
      sha256: file.metadata.sha256,
      bytes: file.length,
      encoding,
      revises: input.revises ?? false,
      cursor: 0,
      written: 0,
      unchanged: 0,
      revised: 0,
      differing: 0,
      faultCount: 0,
    });
  },
});
