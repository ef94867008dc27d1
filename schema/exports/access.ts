import { BUSINESS_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who may export purchases: the staff who see them. Each person sees only their own exports. */
export const exportsAccess = defineAccess({
  PurchaseExport: { '*': BUSINESS_ROLES },
  Query: { purchaseExports: BUSINESS_ROLES },
  Mutation: { askExport: BUSINESS_ROLES },
});
