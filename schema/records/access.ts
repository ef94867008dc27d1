import { WATCHERS } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who may read of the audit of the documents. */
export const recordsAccess = defineAccess({
  StateAudit: { '*': WATCHERS },
  StateDifference: { '*': WATCHERS },
  StateField: { '*': WATCHERS },
  HonestEntry: { '*': WATCHERS },
  Reading: { stateAudit: WATCHERS },
  Query: { stateAudit: WATCHERS },
});
