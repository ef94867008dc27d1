import { beginEventLogInput } from '../../../schema/process/inputs.js';
import { eventLog } from '../../../schema/process/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { EventLogRow } from '../model.js';

/** Starts writing an event log that was found right as a whole. */
export const beginEventLog = defineCommand({
  lifecycle: eventLog,
  move: 'beginEventLog',
  input: beginEventLogInput,
  subjectId: (input) => input.eventLogId,
  decide: (_row: EventLogRow, { format, rows, cases }) => change<EventLogRow>({ format, rows, cases }),
});
