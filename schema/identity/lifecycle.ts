import { STAFF_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineLifecycle } from '../kernel/lifecycle.js';

/** An organisation unit of the enterprise. */
export const unit = defineLifecycle({
  module: 'identity',
  subject: 'Unit',
  collection: 'units',
  states: ['ACTIVE', 'CLOSED'],
  classes: {},
  moves: {
    createUnit: { from: null, to: 'ACTIVE', by: ['SYSTEM_ADMIN'] },
    // Who heads it confirms what is to be done to accounts of it that one person alone may not touch.
    nameUnitHead: { from: ['ACTIVE'], to: 'SAME', by: ['SYSTEM_ADMIN'] },
    renameUnit: { from: ['ACTIVE'], to: 'SAME', by: ['SYSTEM_ADMIN'] },
    closeUnit: { from: ['ACTIVE'], to: 'CLOSED', by: ['SYSTEM_ADMIN'] },
  },
});

/** An account of a person. The system administrator opens it, the security administrator says what it may do. */
export const account = defineLifecycle({
  module: 'identity',
  subject: 'Account',
  collection: 'accounts',
  states: ['ACTIVE', 'DISABLED', 'ERASED'],
  classes: {
    name: 'personal',
    login: 'personal',
    wantedLogin: 'personal',
    email: 'personal',
    personnelNumber: 'personal',
  },
  moves: {
    // The first administrators, when there is nobody yet who could appoint them.
    foundAccount: { from: null, to: 'ACTIVE', by: ['SYSTEM'] },
    createAccount: { from: null, to: 'ACTIVE', by: ['SYSTEM_ADMIN'], duty: 'accountOpening' },
    openSupplierAccount: { from: null, to: 'ACTIVE', by: [], within: ['suppliers.registerSupplier'] },
    // The login that was asked for is given once the firm's address is confirmed, where nobody else has it by then.
    takeLogin: { from: ['ACTIVE', 'DISABLED'], to: 'SAME', by: [], within: ['suppliers.confirmAddress'] },
    closeUnconfirmed: { from: ['ACTIVE'], to: 'DISABLED', by: [], within: ['suppliers.lapseRegistration'] },
    addSupplierAccount: { from: null, to: 'ACTIVE', by: ['SUPPLIER_SUBMITTER'] },
    // Who opened an account does not learn its code.
    issueCode: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: ['SECURITY_ADMIN', 'SUPPLIER_SUBMITTER'],
      duty: 'postGranting',
      consequences: 'account.codeEndsPassword',
    },
    choosePassword: { from: ['ACTIVE'], to: 'SAME', by: ['NEWCOMER'] },
    grantRole: { from: ['ACTIVE'], to: 'SAME', by: ['SECURITY_ADMIN'], duty: 'postGranting' },
    // Whose account it is was written down wrongly: from then on it counts with the accounts of the right person.
    correctPersonnelNumber: {
      from: ['ACTIVE', 'DISABLED'],
      to: 'SAME',
      by: ['SECURITY_ADMIN'],
      duty: 'postGranting',
      consequences: 'account.correctJoinsAccounts',
    },
    revokeRole: { from: ['ACTIVE', 'DISABLED'], to: 'SAME', by: ['SECURITY_ADMIN'] },
    disableAccount: {
      from: ['ACTIVE'],
      to: 'DISABLED',
      by: ['SECURITY_ADMIN'],
      consequences: 'account.disableEndsSessions',
    },
    // What two people do: one has proposed it, the other confirmed.
    disableByTwo: { from: ['ACTIVE'], to: 'DISABLED', by: [], within: ['identity.confirmMeasure'] },
    revokeByTwo: { from: ['ACTIVE', 'DISABLED'], to: 'SAME', by: [], within: ['identity.confirmMeasure'] },
    issueCodeByTwo: { from: ['ACTIVE'], to: 'SAME', by: [], within: ['identity.confirmMeasure'] },
    enableAccount: { from: ['DISABLED'], to: 'ACTIVE', by: ['SECURITY_ADMIN'] },
    // The account stays as the pseudonym's place in the trail; whose it was is gone.
    eraseAccount: { from: ['DISABLED'], to: 'ERASED', by: [], within: ['records.eraseOpenings'] },
    changePassword: { from: ['ACTIVE'], to: 'SAME', by: [...STAFF_ROLES, ...SUPPLIER_ROLES] },
    chooseLanguage: { from: ['ACTIVE'], to: 'SAME', by: [...STAFF_ROLES, ...SUPPLIER_ROLES] },
  },
});
