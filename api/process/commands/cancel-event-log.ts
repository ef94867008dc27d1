import { cancelEventLogInput } from '../../../schema/process/inputs.js';
import { eventLog } from '../../../schema/process/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { EventLogRow } from '../model.js';

/** Stops an import between two steps; what was written stays. */
export const cancelEventLog = defineCommand({
  lifecycle: eventLog,
  move: 'cancelEventLog',
  input: cancelEventLogInput,
  subjectId: (input) => input.eventLogId,
  decide: (_row: EventLogRow, _input, { now }) => change<EventLogRow>({ finishedAt: now }),
});
