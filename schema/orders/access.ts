import { BUSINESS_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who reads under which contracts a requisition can be ordered: whoever reads both. */
export const ordersAccess = defineAccess({
  ContractCoverage: { '*': BUSINESS_ROLES },
  CallOffLine: { '*': BUSINESS_ROLES },
  Requisition: { coverage: BUSINESS_ROLES },
});
