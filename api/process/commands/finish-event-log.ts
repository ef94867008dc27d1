import { finishEventLogInput } from '../../../schema/process/inputs.js';
import { eventLog } from '../../../schema/process/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { EventLogRow } from '../model.js';

/** Ends the import of an event log whose every event was written. */
export const finishEventLog = defineCommand({
  lifecycle: eventLog,
  move: 'finishEventLog',
  input: finishEventLogInput,
  subjectId: (input) => input.eventLogId,
  decide: (log: EventLogRow, _input, { now }) => {
    if (log.cursor !== log.rows)
      return refuse('RULE', 'catalogue.importNotAtEnd', ['eventLogId'], { cursor: log.cursor });
    return change<EventLogRow>({ finishedAt: now });
  },
});
