import { ADMIN_ROLES, BUSINESS_ROLES, STAFF_ROLES, SUPPLIER_ROLES, WATCHERS } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];
/** Who looks after which accounts are one person's. */
const whoKnowsPeople = [...new Set([...ADMIN_ROLES, ...WATCHERS])];

/** Who issues a code, or confirms that one is issued; each sees the letter of their own alone. */
const CODE_ISSUERS = [...STAFF_ROLES, 'SUPPLIER_SUBMITTER'] as const;

/** What also somebody reads who has signed in with a one-time code: enough to choose a password by. */
function opened<Field extends string>(fields: readonly Field[]) {
  return Object.fromEntries(fields.map((field) => [field, [...everybody, 'NEWCOMER' as const]]));
}

/** Who may read what beside units, accounts and measures themselves. */
export const access = defineAccess({
  Account: { otherAccounts: whoKnowsPeople, ...opened(['hasPassword']) },
  AccountConnection: { '*': everybody },
  AccountEdge: { '*': everybody },
  DutyMatrix: { '*': whoKnowsPeople },
  Duty: { '*': whoKnowsPeople },
  DutyPair: { '*': whoKnowsPeople },
  PostPair: { '*': whoKnowsPeople },
  ConflictingPosts: { '*': whoKnowsPeople },
  Viewer: { '*': everybody, ...opened(['account', 'roles', 'mustChoosePassword']) },
  CodeLetter: { '*': CODE_ISSUERS },
  Session: { '*': 'PUBLIC' },
  TriedElsewhere: { '*': 'PUBLIC' },
  Query: {
    viewer: 'PUBLIC',
    units: STAFF_ROLES,
    dutyMatrix: whoKnowsPeople,
    codeLetter: CODE_ISSUERS,
    accountMeasure: STAFF_ROLES,
    accountMeasures: STAFF_ROLES,
    accounts: [...ADMIN_ROLES, ...BUSINESS_ROLES, 'SUPPLIER_SUBMITTER'],
  },
  Mutation: { signIn: 'PUBLIC', signOut: [...everybody, 'NEWCOMER'] },
});
