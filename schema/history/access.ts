import { BUSINESS_ROLES, STAFF_ROLES, SUPERVISION_ROLES, SUPPLIER_ROLES, WATCHERS } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Who may search the trail across subjects; of the results, all readers are shown only what they may see. */
export const access = defineAccess({
  TrailHit: { '*': STAFF_ROLES },
  TrailHitEdge: { '*': STAFF_ROLES },
  TrailHits: { '*': STAFF_ROLES },
  PersonDay: { '*': STAFF_ROLES },
  Reading: { personDay: WATCHERS },
  Supplier: { history: BUSINESS_ROLES },
  OwnAct: { '*': SUPPLIER_ROLES },
  OwnActEdge: { '*': SUPPLIER_ROLES },
  OwnActConnection: { '*': SUPPLIER_ROLES },
  UnusedNumber: { '*': SUPERVISION_ROLES },
  UnusedNumberEdge: { '*': SUPERVISION_ROLES },
  UnusedNumberConnection: { '*': SUPERVISION_ROLES },
  Representation: { '*': BUSINESS_ROLES },
  RepresentationEdge: { '*': BUSINESS_ROLES },
  RepresentationConnection: { '*': BUSINESS_ROLES },
  Query: {
    representations: BUSINESS_ROLES,
    searchTrail: STAFF_ROLES,
    myDay: STAFF_ROLES,
    ownActs: SUPPLIER_ROLES,
    ownAct: SUPPLIER_ROLES,
    unusedNumbers: SUPERVISION_ROLES,
  },
});
