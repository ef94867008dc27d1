import { BUSINESS_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who reads which limits are in force and what is used of them: whoever sees direct purchases. */
export const directAccess = defineAccess({
  DirectLimitInForce: { '*': BUSINESS_ROLES },
  Query: { directLimitInForce: BUSINESS_ROLES },
});
