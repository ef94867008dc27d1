import { accessesAccess } from '../../schema/accesses/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { denialIndexes } from './denials.js';
import { accessesResolvers } from './resolvers.js';
import './model.js';

export { auditState } from './commands/audit-state.js';
export { countAttempts } from './commands/count-attempts.js';
export { exportBundle } from './commands/export-bundle.js';
export { exportEventLog } from './commands/export-event-log.js';
export { readPersonDay } from './commands/read-person-day.js';
export { recordAttempt } from './commands/record-attempt.js';
export { revealBankAccount } from './commands/reveal-bank-account.js';
export { revealMailLink } from './commands/reveal-mail-link.js';
export { countDenial, countSealedAsk, dueDenials, SEALED_ASK } from './denials.js';
export type { AttemptRow, ReadingRow } from './model.js';

registerIndexes(denialIndexes);

/** Accesses: who looked at what is sensitive, and who tried what is not theirs to do. */
export const accessesModule: Module = { name: 'accesses', resolvers: accessesResolvers, access: accessesAccess };
