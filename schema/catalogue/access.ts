import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who may read the faults of imports, and who may query categories and parts in other ways than one by one. */
export const catalogueAccess = defineAccess({
  RowFault: { '*': BUSINESS_ROLES },
  FileSample: { '*': BUSINESS_ROLES },
  EncodingGuess: { '*': BUSINESS_ROLES },
  PartsOfNumber: { '*': BUSINESS_ROLES },
  Query: {
    categories: [...BUSINESS_ROLES, ...SUPPLIER_ROLES],
    searchParts: BUSINESS_ROLES,
    partsByNumber: BUSINESS_ROLES,
    importRun: BUSINESS_ROLES,
  },
});
