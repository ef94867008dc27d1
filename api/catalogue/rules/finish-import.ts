import { ImportRun } from '../../../schema/catalogue/import-run.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Ends an import whose rows have all been handled. */
export const finishImport = rule(ImportRun, 'finishImport', {
  decide: (run, { differenceFileId }, { now }) => {
    if (run.cursor !== run.rows)
      return refuse('RULE', 'catalogue.importNotAtEnd', ['importId'], { cursor: run.cursor });
    return change(ImportRun, { differenceFileId, finishedAt: now });
  },
});
