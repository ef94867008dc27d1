import { exportEventLogInput } from '../../../schema/accesses/inputs.js';
import { reading } from '../../../schema/accesses/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ReadingRow } from '../model.js';

/** Records that entries are taken out of the platform as an event log, before it is handed out. */
export const exportEventLog = defineCommand({
  lifecycle: reading,
  move: 'exportEventLog',
  input: exportEventLogInput,
  subjectId: null,
  decide: (_: null, { purchaseId, sha256, operator }) =>
    change<ReadingRow>({
      kind: 'EVENT_LOG',
      about: purchaseId === null ? [] : [purchaseId],
      readerId: null,
      operator,
      reason: null,
      sha256,
    }),
});
