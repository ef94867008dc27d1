import { recordsAccess } from '../../schema/records/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { reconciliationIndexes } from '../trail/index.js';
import { recordsResolvers } from './resolvers.js';
import './model.js';

export { approveErasure } from './commands/approve-erasure.js';
export { completeErasure } from './commands/complete-erasure.js';
export { eraseOpenings } from './commands/erase-openings.js';
export { liftHold } from './commands/lift-hold.js';
export { placeHold } from './commands/place-hold.js';
export { refuseErasure } from './commands/refuse-erasure.js';
export { requestErasure } from './commands/request-erasure.js';
export { holdsAgainst, names, type Person } from './find-block.js';
export type { AffectedEntry, ErasureRow, KeptFileRow, LegalHoldRow } from './model.js';

registerIndexes(reconciliationIndexes);

/** Records (档案管理): what is erased, what is held, and whether the documents are what the trail says. */
export const recordsModule: Module = { name: 'records', resolvers: recordsResolvers, access: recordsAccess };
