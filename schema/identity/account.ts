import { type Role, STAFF_ROLES, SUPPLIER_ROLES, WHO_KNOWS_PEOPLE } from '../common/roles.js';
import {
  email,
  flag,
  instant,
  key,
  list,
  listOf,
  type PartOf,
  part,
  password,
  ref,
  sharedWord,
  text,
  verbatim,
  word,
} from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { login } from './login.js';

const EVERYBODY = [...STAFF_ROLES, ...SUPPLIER_ROLES] as const;
/** Includes somebody who has signed in with a one-time code, who needs this to choose a password. */
const NEWCOMERS_TOO = [...EVERYBODY, 'NEWCOMER'] as const;

const role = word<Role>(null, EVERYBODY, 'input.role');
const language = sharedWord('Language', ['zh', 'en'], 'input.language');
/** The part of a login that a supplier chooses for one of its people; the firm's number is appended. */
const loginWithinFirm = login.like(/^.{3,50}$/, 'input.login');
const name = text(100);
const reason = text(500);
/** A personnel number (工号): letters, digits and hyphens. Full width, lower case and blanks are just other ways to type the same number. */
const personnelNumber = text()
  .normalised('compact')
  .like(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'input.personnelNumber');

const formerRef = part('FormerRef', {
  id: key(),
  until: instant,
  // Whether it is somebody else's; it is then unknown which of its acts were this account's.
  shared: flag,
});

/** A pseudonym that an account had until its personnel number was corrected. */
export interface FormerRef extends PartOf<typeof formerRef> {}

const savedView = part('SavedView', {
  list: key().about('The name of the query that lists it.'),
  name: text(60),
  address: verbatim(2_000).about('What stands in the address behind `?`: filters, order and columns.'),
  isUsual: flag.about('That the list opens with it.'),
});

/** A view of a list that a person has named. */
export interface SavedViewRow extends PartOf<typeof savedView> {}

/** An account of a person. The system administrator opens it; the security administrator grants its posts. */
export const Account = defineSubject({
  module: 'identity',
  name: 'Account',
  short: 'account',
  collection: 'accounts',
  doc: "An account of a person, of the enterprise's staff or of a supplier.",
  secret: 'none',
  fields: {
    audience: word('Audience', ['STAFF', 'SUPPLIER']),
    login: text().personal().for(NEWCOMERS_TOO),
    name: text().personal().for(NEWCOMERS_TOO),
    language: language.for(NEWCOMERS_TOO),
    roles: listOf(role),
    unitId: ref('Unit').optional().for(STAFF_ROLES),
    supplierId: ref('Supplier').optional().hidden(),
    // The pseudonym under which the trail knows the person; all accounts of a member of the staff have the same one.
    ref: text().hidden(),
    // Also null once the account is erased.
    personnelNumber: text()
      .optional()
      .personal()
      .for(WHO_KNOWS_PEOPLE)
      .about("Whose account it is; null for suppliers' accounts."),
    // Null for suppliers' accounts, since their firm has an address.
    email: text()
      .optional()
      .personal()
      .for(WHO_KNOWS_PEOPLE)
      .about('Where a person of the staff is mailed a one-time code.'),
    // When a second person named the same address, so that links which set a new password may go there.
    emailCheckedAt: instant.optional().hidden(),
    // The login that was asked for, and is not given before the firm's address is confirmed; null for all others.
    wantedLogin: text().optional().personal().hidden(),
    // The pseudonyms under which the account acted before its personnel number was corrected.
    formerRefs: list<FormerRef>(formerRef).hidden(),
    // Commitment to the stored hash of the account's password or code, which sign-in compares; null where there is none yet.
    credential: text().optional().hidden(),
    codeUntil: instant
      .optional()
      .for(NEWCOMERS_TOO)
      .about(
        'Until when its one-time code can be used; null once the person has chosen a password, and before a code was issued.',
      ),
    // The person reads them of the sign-in (`Viewer.savedViews`), and nobody else does.
    savedViews: list<SavedViewRow>(savedView).optional().personal().hidden(),
  },
  states: {
    ACTIVE: { tone: 'good', toneForSupplier: 'good' },
    DISABLED: { tone: 'bad' },
    // It remains for the pseudonym's sake, which stays in the trail; whose it was is gone.
    ERASED: { end: true },
  },
  moves: {
    // The first administrators, while there is nobody who could appoint them.
    foundAccount: {
      from: null,
      to: 'ACTIVE',
      by: ['SYSTEM'],
      asks: {
        login,
        personnelNumber,
        name,
        language,
        password,
        role: word(null, ['SYSTEM_ADMIN', 'SECURITY_ADMIN'], 'input.role'),
      },
    },
    createAccount: {
      from: null,
      to: 'ACTIVE',
      by: ['SYSTEM_ADMIN'],
      duty: 'accountOpening',
      asks: {
        login,
        personnelNumber: personnelNumber.about("Accounts with the same number are the same person's."),
        name,
        language,
        unitId: ref('Unit'),
        email: email.optional().about('Where the person of the account is mailed a one-time code.'),
      },
    },
    openSupplierAccount: { from: null, to: 'ACTIVE', by: [], within: ['suppliers.registerSupplier'] },
    // The login that was asked for is given once the firm's address is confirmed, if nobody else has it by then.
    takeLogin: { from: ['ACTIVE', 'DISABLED'], to: 'SAME', by: [], within: ['suppliers.confirmAddress'] },
    closeUnconfirmed: { from: ['ACTIVE'], to: 'DISABLED', by: [], within: ['suppliers.lapseRegistration'] },
    addSupplierAccount: {
      from: null,
      to: 'ACTIVE',
      by: ['SUPPLIER_SUBMITTER'],
      asks: {
        login: loginWithinFirm.about("What comes before `@` and the firm's number in the login of the account."),
        name,
        language,
        roles: listOf(word(null, SUPPLIER_ROLES, 'input.role'), { none: 'input.required' }),
      },
    },
    // The person who opened an account does not learn its code.
    issueCode: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: ['SECURITY_ADMIN', 'SUPPLIER_SUBMITTER'],
      duty: 'postGranting',
      consequences: 'account.codeEndsPassword',
      asks: {
        reason,
        mailTo: email
          .optional()
          .about(
            "Mails the code, which then nobody else sees: the person's address, as whoever issues the code knows it; it must be the one of the account. Null prints a letter.",
          ),
      },
      tells: [{ notice: 'notice.codeIssued', accounts: ['_id'] }],
    },
    choosePassword: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: ['NEWCOMER'],
      asks: { newPassword: password },
      tells: [{ notice: 'notice.passwordChosen', accounts: ['_id'] }],
    },
    // Done by the holder of the link that was mailed to whoever has forgotten the password.
    resetPassword: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: ['SYSTEM'],
      asks: { newPassword: password },
      tells: [{ notice: 'notice.passwordReset', accounts: ['_id'] }],
    },
    grantRole: { from: ['ACTIVE'], to: 'SAME', by: ['SECURITY_ADMIN'], duty: 'postGranting', asks: { role, reason } },
    // The wrong person was recorded as its owner: from now on it counts among the accounts of the right person.
    correctPersonnelNumber: {
      from: ['ACTIVE', 'DISABLED'],
      to: 'SAME',
      by: ['SECURITY_ADMIN'],
      duty: 'postGranting',
      consequences: 'account.correctJoinsAccounts',
      asks: { personnelNumber, reason },
    },
    revokeRole: { from: ['ACTIVE', 'DISABLED'], to: 'SAME', by: ['SECURITY_ADMIN'], asks: { role, reason } },
    disableAccount: {
      from: ['ACTIVE'],
      to: 'DISABLED',
      by: ['SECURITY_ADMIN'],
      consequences: 'account.disableEndsSessions',
      asks: { reason },
    },
    // Acts of two people: one has proposed it, the other confirmed it.
    disableByTwo: { from: ['ACTIVE'], to: 'DISABLED', by: [], within: ['identity.confirmMeasure'] },
    revokeByTwo: { from: ['ACTIVE', 'DISABLED'], to: 'SAME', by: [], within: ['identity.confirmMeasure'] },
    issueCodeByTwo: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: [],
      within: ['identity.confirmMeasure'],
      tells: [{ notice: 'notice.codeIssued', accounts: ['_id'] }],
    },
    enableAccount: {
      from: ['DISABLED'],
      to: 'ACTIVE',
      by: ['SECURITY_ADMIN'],
      asks: { reason },
      consequences: 'account.enableLetsSignIn',
    },
    eraseAccount: { from: ['DISABLED'], to: 'ERASED', by: [], within: ['records.eraseOpenings'] },
    changePassword: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: EVERYBODY,
      asks: { currentPassword: verbatim(200), newPassword: password },
    },
    chooseLanguage: { from: ['ACTIVE'], to: 'SAME', by: EVERYBODY, asks: { language } },
    saveView: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: STAFF_ROLES,
      asks: {
        list: key(),
        name: text(60),
        address: verbatim(2_000),
        isUsual: flag,
        formerName: text(60).optional().about('The name that it had; it takes the place of the view with this name.'),
      },
    },
    forgetView: { from: ['ACTIVE'], to: 'SAME', by: STAFF_ROLES, asks: { list: key(), name: text(60) } },
  },
  // A supplier's people see those of their firm; many of the staff see only their own.
  visible: { STAFF: 'ALL', SUPPLIER: 'ALL', rows: 'BY_HAND' },
  readBy: { id: NEWCOMERS_TOO, rev: NEWCOMERS_TOO, state: NEWCOMERS_TOO },
  shows: ['entries'],
  indexes: [
    { key: { login: 1 }, name: 'login_1', unique: true },
    { key: { ref: 1 }, name: 'person' },
    { key: { personnelNumber: 1 }, name: 'personnel-number' },
    { key: { 'formerRefs.id': 1 }, name: 'former' },
    { key: { roles: 1 }, name: 'roles_1' },
    { key: { supplierId: 1 }, name: 'supplierId_1' },
  ],
  person: 'ref',
});

/** An account of a person, as stored. */
export interface AccountRow extends RowOf<typeof Account> {}
