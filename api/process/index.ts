import { processAccess } from '../../schema/process/access.js';
import { EventLog } from '../../schema/process/event-log.js';
import { MirroredCase } from '../../schema/process/mirrored-case.js';
import { registerIndexes } from '../kernel/migrate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { processResolvers } from './resolvers.js';
import { advanceEventLog } from './rules/advance-event-log.js';
import { answerEventLog } from './rules/answer-event-log.js';
import { finishEventLog } from './rules/finish-event-log.js';
import { importEventLog } from './rules/import-event-log.js';
import { PROCESS_CASES } from './stored-case.js';
import { TIME_SAMPLES } from './time-samples.js';

export type { EventLogRow } from '../../schema/process/event-log.js';
export type { MirroredCaseRow } from '../../schema/process/mirrored-case.js';
export { type ExportOrder, exportedEvents } from './export-events.js';
export { exportScope } from './export-scope.js';
export { CASES_CURSOR, CASES_VERSION, type ProcessCaseDocument, processCases } from './stored-case.js';
export { TIME_SAMPLES, type TimeSample, timeFormatsOf } from './time-samples.js';

registerIndexes({
  [TIME_SAMPLES]: [{ key: { logId: 1, _id: 1 }, name: 'log' }],
  [PROCESS_CASES]: [{ key: { 'facts.logId': 1, startedAt: 1 }, name: 'log' }],
});

const eventLogs = served(EventLog, { importEventLog, answerEventLog, advanceEventLog, finishEventLog });
const cases = served(MirroredCase, {});

/** The acts on imported event logs. */
export const processCommands = eventLogs.commands;

/** The process view: how purchases really ran, and the event logs of other systems. */
export const processModule = moduleOf('process', [eventLogs, cases], {
  resolvers: processResolvers,
  access: processAccess,
});
