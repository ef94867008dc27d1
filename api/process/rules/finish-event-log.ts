import { EventLog } from '../../../schema/process/event-log.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Ends the import of an event log whose events have all been written. */
export const finishEventLog = rule(EventLog, 'finishEventLog', {
  decide: (log, _input, { now }) => {
    if (log.cursor !== log.rows)
      return refuse('RULE', 'catalogue.importNotAtEnd', ['eventLogId'], { cursor: log.cursor });
    return change(EventLog, { finishedAt: now });
  },
});
