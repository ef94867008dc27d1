import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const READERS = [...BUSINESS_ROLES, ...SUPPLIER_ROLES] as const;

/** Who may read what of a purchase order. The remark is for both sides: why one of them said no. */
export const ordersAccess = defineAccess({
  PurchaseOrder: { '*': READERS, purchase: BUSINESS_ROLES },
  OrderLine: { '*': READERS },
  PurchaseOrderConnection: { '*': READERS },
  PurchaseOrderEdge: { '*': READERS },
  Query: { order: READERS, orders: READERS },
});
