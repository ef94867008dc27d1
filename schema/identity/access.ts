import { ADMIN_ROLES, BUSINESS_ROLES, STAFF_ROLES, SUPPLIER_ROLES, WATCHERS } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];
/** Who looks after which accounts are one person's. */
const whoKnowsPeople = [...new Set([...ADMIN_ROLES, ...WATCHERS])];

/** Who may read what of units and accounts. Which rows: model.ts. */
export const access = defineAccess({
  Unit: { '*': STAFF_ROLES },
  Account: { '*': everybody, unit: STAFF_ROLES, personnelNumber: whoKnowsPeople, otherAccounts: whoKnowsPeople },
  AccountConnection: { '*': everybody },
  AccountEdge: { '*': everybody },
  DutyMatrix: { '*': whoKnowsPeople },
  Duty: { '*': whoKnowsPeople },
  DutyPair: { '*': whoKnowsPeople },
  PostPair: { '*': whoKnowsPeople },
  ConflictingPosts: { '*': whoKnowsPeople },
  Viewer: { '*': everybody },
  Session: { '*': 'PUBLIC' },
  TriedElsewhere: { '*': 'PUBLIC' },
  Query: {
    viewer: 'PUBLIC',
    units: STAFF_ROLES,
    dutyMatrix: whoKnowsPeople,
    account: everybody,
    accounts: [...ADMIN_ROLES, ...BUSINESS_ROLES, 'SUPPLIER_SUBMITTER'],
  },
  Mutation: { signIn: 'PUBLIC', signOut: everybody },
});
