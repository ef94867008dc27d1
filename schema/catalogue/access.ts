import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const READERS = [...BUSINESS_ROLES, ...SUPPLIER_ROLES] as const;

/** Who may read what of the catalogue. Suppliers see the category tree, and a part where a line of theirs names it. */
export const catalogueAccess = defineAccess({
  Category: { '*': READERS, moves: BUSINESS_ROLES },
  Part: {
    '*': READERS,
    monitoredClass: BUSINESS_ROLES,
    moves: BUSINESS_ROLES,
    receipt: BUSINESS_ROLES,
    entries: BUSINESS_ROLES,
  },
  PartConnection: { '*': BUSINESS_ROLES },
  PartEdge: { '*': BUSINESS_ROLES },
  RowFault: { '*': BUSINESS_ROLES },
  ImportRun: { '*': BUSINESS_ROLES },
  ImportRunConnection: { '*': BUSINESS_ROLES },
  ImportRunEdge: { '*': BUSINESS_ROLES },
  Query: {
    categories: READERS,
    part: BUSINESS_ROLES,
    parts: BUSINESS_ROLES,
    searchParts: BUSINESS_ROLES,
    importRun: BUSINESS_ROLES,
    importRuns: BUSINESS_ROLES,
  },
});
