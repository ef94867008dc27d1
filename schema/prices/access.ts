import { BUSINESS_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who may read what parts cost: whoever reads contracts, orders and invoices. */
export const pricesAccess = defineAccess({
  PaidPrice: { '*': BUSINESS_ROLES },
  AgreedPrice: { '*': BUSINESS_ROLES },
  OrderedPrice: { '*': BUSINESS_ROLES },
  Part: { lastPaid: BUSINESS_ROLES, agreed: BUSINESS_ROLES, onOrder: BUSINESS_ROLES, ordered: BUSINESS_ROLES },
  Query: { partsById: BUSINESS_ROLES },
});
