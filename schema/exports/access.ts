import { BUSINESS_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who may take purchases out: the staff who see them. Each sees own exports alone. */
export const exportsAccess = defineAccess({
  PurchaseExport: { '*': BUSINESS_ROLES },
  Query: { purchaseExports: BUSINESS_ROLES },
  Mutation: { askExport: BUSINESS_ROLES },
});
