import { Reading } from '../../../schema/accesses/reading.js';
import { made, rule } from '../../kernel/rule.js';

/** Records that entries are taken out of the platform as an event log, before it is handed out. */
export const exportEventLog = rule(Reading, 'exportEventLog', {
  decide: (_row, input) =>
    made(Reading, input, { kind: 'EVENT_LOG', about: input.purchaseId === null ? [] : [input.purchaseId] }),
});
