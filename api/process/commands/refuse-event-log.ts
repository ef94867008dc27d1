import { refuseEventLogInput } from '../../../schema/process/inputs.js';
import { eventLog } from '../../../schema/process/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { EventLogRow } from '../model.js';

/** Refuses an event log as a whole: nothing of it is taken, and its faults can be read line by line. */
export const refuseEventLog = defineCommand({
  lifecycle: eventLog,
  move: 'refuseEventLog',
  input: refuseEventLogInput,
  subjectId: (input) => input.eventLogId,
  decide: (_row: EventLogRow, { rows, faultCount, faultFileId, messageKey, messageParams }, { now }) =>
    change<EventLogRow>({ rows, faultCount, faultFileId, messageKey, messageParams, finishedAt: now }),
});
