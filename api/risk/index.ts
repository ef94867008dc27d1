import './model.js';
import { riskAccess } from '../../schema/risk/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { riskIndexes } from './operational.js';
import { riskResolvers } from './resolvers.js';

export { confirmAlert } from './commands/confirm-alert.js';
export { dismissAlert } from './commands/dismiss-alert.js';
export { raiseAlert } from './commands/raise-alert.js';
export { takeAlert } from './commands/take-alert.js';
export type { AlertEvidenceRow, AlertRow } from './model.js';

registerIndexes(riskIndexes);

/** Risk: what the detectors found, and what became of it. */
export const riskModule: Module = { name: 'risk', resolvers: riskResolvers, access: riskAccess };
