import { access } from '../../schema/identity/access.js';
import { Account } from '../../schema/identity/account.js';
import { AccountMeasure } from '../../schema/identity/account-measure.js';
import { Unit } from '../../schema/identity/unit.js';
import { registerIndexes } from '../kernel/migrate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { alarmIndexes } from './alarms.js';
import { identityResolvers } from './resolvers.js';
import { addSupplierAccount } from './rules/add-supplier-account.js';
import { changePassword } from './rules/change-password.js';
import { chooseLanguage } from './rules/choose-language.js';
import { choosePassword } from './rules/choose-password.js';
import { closeUnit } from './rules/close-unit.js';
import { confirmMeasure } from './rules/confirm-measure.js';
import { correctPersonnelNumber } from './rules/correct-personnel-number.js';
import { createAccount } from './rules/create-account.js';
import { createUnit } from './rules/create-unit.js';
import { declineMeasure } from './rules/decline-measure.js';
import { disableAccount } from './rules/disable-account.js';
import { enableAccount } from './rules/enable-account.js';
import { expireMeasure } from './rules/expire-measure.js';
import { forgetView } from './rules/forget-view.js';
import { foundAccount } from './rules/found-account.js';
import { grantRole } from './rules/grant-role.js';
import { issueCode } from './rules/issue-code.js';
import { nameUnitHead } from './rules/name-unit-head.js';
import { proposeDisabling } from './rules/propose-disabling.js';
import { proposeNewCode } from './rules/propose-new-code.js';
import { proposeRevoking } from './rules/propose-revoking.js';
import { resetPassword } from './rules/reset-password.js';
import { revokeRole } from './rules/revoke-role.js';
import { saveView } from './rules/save-view.js';
import { visibleAccounts } from './visible-accounts.js';
import { visibleMeasures } from './visible-measures.js';

export type { AccountRow } from '../../schema/identity/account.js';
export type { AccountMeasureRow } from '../../schema/identity/account-measure.js';
export type { UnitRow } from '../../schema/identity/unit.js';

registerIndexes(alarmIndexes);

export { type AccountAlarm, alarmRaised, openAlarms } from './alarms.js';
export { type Authenticated, activeAccount, actorOf, authenticate, type Bearer, readBearer } from './authenticate.js';
export { codeInMail } from './code-in-mail.js';
export { commitmentTo, credentialOf, type StoredSecret, storedSecret } from './credential.js';
export { ERASED_NAME, erasedLogin, forgetAccount } from './forget-account.js';
export { newAccount, newPseudonym } from './new-account.js';
export { type PasswordLink, passwordLinkInMail } from './password-link.js';
export { type KnownPerson, personOf } from './person.js';
export { accountsBeginningWith } from './queries.js';
export { lookForReplaced } from './replaced-credentials.js';
export { endSession, rotateSession } from './sessions.js';
export { accessToken, openTokenSecrets, type TokenSecrets, tokenEndsAt } from './tokens.js';

export {
  addSupplierAccount,
  choosePassword,
  correctPersonnelNumber,
  createAccount,
  expireMeasure,
  foundAccount,
  grantRole,
  issueCode,
};

const accounts = served(
  Account,
  {
    addSupplierAccount,
    changePassword,
    chooseLanguage,
    choosePassword,
    correctPersonnelNumber,
    createAccount,
    disableAccount,
    enableAccount,
    forgetView,
    foundAccount,
    grantRole,
    issueCode,
    resetPassword,
    revokeRole,
    saveView,
  },
  { visible: visibleAccounts },
);
const measures = served(
  AccountMeasure,
  { proposeDisabling, proposeRevoking, proposeNewCode, confirmMeasure, declineMeasure, expireMeasure },
  { visible: visibleMeasures },
);
const units = served(Unit, { createUnit, nameUnitHead, closeUnit });

/** The acts on units. */
export const unitCommands = units.commands;

/** Units, accounts with their posts, measures on accounts that take two people, and signing in. */
export const identityModule = moduleOf('identity', [units, accounts, measures], {
  resolvers: identityResolvers,
  access,
});
