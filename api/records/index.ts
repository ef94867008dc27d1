import { recordsAccess } from '../../schema/records/access.js';
import { Erasure } from '../../schema/records/erasure.js';
import { LegalHold } from '../../schema/records/legal-hold.js';
import { registerIndexes } from '../kernel/migrate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { reconciliationIndexes } from '../trail/index.js';
import { recordsResolvers } from './resolvers.js';
import { approveErasure } from './rules/approve-erasure.js';
import { eraseOpenings } from './rules/erase-openings.js';
import { placeHold } from './rules/place-hold.js';
import { requestErasure } from './rules/request-erasure.js';

export type { AffectedEntry, ErasureRow, KeptFileRow } from '../../schema/records/erasure.js';
export type { LegalHoldRow } from '../../schema/records/legal-hold.js';
export { holdsAgainst, names, type Person } from './find-block.js';

registerIndexes(reconciliationIndexes);
const erasures = served(Erasure, { requestErasure, approveErasure, eraseOpenings });
const holds = served(LegalHold, { placeHold });

/** The acts on erasures and holds. */
export const recordCommands = { ...erasures.commands, ...holds.commands };

/** Records (档案管理): what is erased, what is held, and whether the documents agree with the trail. */
export const recordsModule = moduleOf('records', [erasures, holds], {
  resolvers: recordsResolvers,
  access: recordsAccess,
});
