import { processAccess } from '../../schema/process/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { processResolvers } from './resolvers.js';
import { PROCESS_CASES } from './stored-case.js';
import './model.js';

export { advanceEventLog } from './commands/advance-event-log.js';
export { beginEventLog } from './commands/begin-event-log.js';
export { cancelEventLog } from './commands/cancel-event-log.js';
export { finishEventLog } from './commands/finish-event-log.js';
export { importEventLog } from './commands/import-event-log.js';
export { refuseEventLog } from './commands/refuse-event-log.js';
export { type ExportOrder, exportedEvents } from './export-events.js';
export { exportScope } from './export-scope.js';
export type { EventLogRow, MirroredCaseRow } from './model.js';
export { CASES_CURSOR, CASES_VERSION, type ProcessCaseDocument, processCases } from './stored-case.js';

registerIndexes({ [PROCESS_CASES]: [{ key: { 'facts.logId': 1, startedAt: 1 }, name: 'log' }] });

/** The process view: how purchases really ran, and the event logs of other systems. */
export const processModule: Module = { name: 'process', resolvers: processResolvers, access: processAccess };
