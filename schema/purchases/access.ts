import { BUSINESS_ROLES, STAFF_ROLES, SUPERVISION_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];

/** Who may read what of purchases: staff who work on them or supervise them; alerts are for those who supervise. */
export const purchasesAccess = defineAccess({
  Purchase: { '*': BUSINESS_ROLES, alerts: SUPERVISION_ROLES },
  PurchaseStage: { '*': BUSINESS_ROLES },
  PurchaseConnection: { '*': BUSINESS_ROLES },
  PurchaseEdge: { '*': BUSINESS_ROLES },
  ToDo: { '*': everybody },
  Query: { purchase: BUSINESS_ROLES, purchases: BUSINESS_ROLES, toDos: everybody },
});
