import { BUSINESS_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who may read what of demand: staff who work on purchases or supervise them. Suppliers learn of lines through events alone. */
export const demandAccess = defineAccess({
  Requisition: { '*': BUSINESS_ROLES },
  RequisitionLine: { '*': BUSINESS_ROLES },
  RequisitionConnection: { '*': BUSINESS_ROLES },
  RequisitionEdge: { '*': BUSINESS_ROLES },
  Query: { requisition: BUSINESS_ROLES, requisitions: BUSINESS_ROLES },
});
