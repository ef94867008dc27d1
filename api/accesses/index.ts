import { accessesAccess } from '../../schema/accesses/access.js';
import { Attempt } from '../../schema/accesses/attempt.js';
import { Reading } from '../../schema/accesses/reading.js';
import { registerIndexes } from '../kernel/migrate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { denialIndexes } from './denials.js';
import { accessesResolvers } from './resolvers.js';
import { auditState } from './rules/audit-state.js';
import { countAttempts } from './rules/count-attempts.js';
import { exportBundle } from './rules/export-bundle.js';
import { exportEventLog } from './rules/export-event-log.js';
import { exportList } from './rules/export-list.js';
import { readPersonDay } from './rules/read-person-day.js';
import { recordAttempt } from './rules/record-attempt.js';
import { revealBankAccount } from './rules/reveal-bank-account.js';
import { revealMailLink } from './rules/reveal-mail-link.js';
import { visibleReadings } from './visible-readings.js';

export type { AttemptRow } from '../../schema/accesses/attempt.js';
export type { ReadingRow } from '../../schema/accesses/reading.js';
export { countDenial, countSealedAsk, dueDenials, SEALED_ASK } from './denials.js';
export {
  auditState,
  countAttempts,
  exportBundle,
  exportEventLog,
  readPersonDay,
  recordAttempt,
  revealBankAccount,
  revealMailLink,
};

registerIndexes(denialIndexes);

const readings = served(
  Reading,
  { auditState, exportBundle, exportEventLog, exportList, readPersonDay, revealBankAccount, revealMailLink },
  { visible: visibleReadings },
);
const attempts = served(Attempt, { countAttempts, recordAttempt });

/** Accesses: who has read what is sensitive, and who has tried what they may not do. */
export const accessesModule = moduleOf('accesses', [readings, attempts], {
  resolvers: accessesResolvers,
  access: accessesAccess,
});
