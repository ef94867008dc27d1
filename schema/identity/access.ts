import { ADMIN_ROLES, BUSINESS_ROLES, STAFF_ROLES, SUPPLIER_ROLES, WHO_KNOWS_PEOPLE } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];

/** Who issues codes, or confirms that they are issued; each sees only the letters of their own codes. */
const CODE_ISSUERS = [...STAFF_ROLES, 'SUPPLIER_SUBMITTER'] as const;

/** The rule for fields that somebody who has signed in with a one-time code may read too: enough to choose a password. */
function opened<Field extends string>(fields: readonly Field[]) {
  return Object.fromEntries(fields.map((field) => [field, [...everybody, 'NEWCOMER' as const]]));
}

/** Who may read fields other than those of units, accounts and measures themselves. */
export const access = defineAccess({
  Account: { otherAccounts: WHO_KNOWS_PEOPLE, company: WHO_KNOWS_PEOPLE, ...opened(['hasPassword']) },
  AccountConnection: { '*': everybody },
  AccountEdge: { '*': everybody },
  AccountMeasureConnection: { '*': STAFF_ROLES },
  AccountMeasureEdge: { '*': STAFF_ROLES },
  DutyMatrix: { '*': WHO_KNOWS_PEOPLE },
  Duty: { '*': WHO_KNOWS_PEOPLE },
  DutyPair: { '*': WHO_KNOWS_PEOPLE },
  PostPair: { '*': WHO_KNOWS_PEOPLE },
  ConflictingPosts: { '*': WHO_KNOWS_PEOPLE },
  Viewer: { '*': everybody, savedViews: STAFF_ROLES, ...opened(['account', 'roles', 'mustChoosePassword']) },
  SavedView: { '*': STAFF_ROLES },
  CodeLetter: { '*': CODE_ISSUERS },
  Session: { '*': 'PUBLIC' },
  TriedElsewhere: { '*': 'PUBLIC' },
  SignInHelp: { '*': 'PUBLIC' },
  PasswordLinkAsked: { '*': 'PUBLIC' },
  PasswordSet: { '*': 'PUBLIC' },
  Query: {
    viewer: 'PUBLIC',
    signInHelp: 'PUBLIC',
    units: STAFF_ROLES,
    dutyMatrix: WHO_KNOWS_PEOPLE,
    codeLetter: CODE_ISSUERS,
    accountMeasure: STAFF_ROLES,
    accountMeasures: STAFF_ROLES,
    accounts: [...ADMIN_ROLES, ...BUSINESS_ROLES, 'SUPPLIER_SUBMITTER'],
  },
  Mutation: {
    signIn: 'PUBLIC',
    signOut: [...everybody, 'NEWCOMER'],
    askPasswordLink: 'PUBLIC',
    usePasswordLink: 'PUBLIC',
  },
});
