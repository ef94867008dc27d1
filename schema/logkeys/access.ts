import { STAFF_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Public keys are for everybody of the staff; suppliers read them in the policy file. */
export const logKeysAccess = defineAccess({
  LogKey: { '*': STAFF_ROLES },
  Query: { logKey: STAFF_ROLES, logKeys: STAFF_ROLES },
});
