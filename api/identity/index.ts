import { registerIndexes } from '../kernel/migrate.js';
import { alarmIndexes } from './alarms.js';
import './measure-model.js';
import './model.js';

registerIndexes(alarmIndexes);

export { type AccountAlarm, alarmRaised, openAlarms } from './alarms.js';
export { type Authenticated, activeAccount, actorOf, authenticate, type Bearer, readBearer } from './authenticate.js';
export { codeInMail } from './code-in-mail.js';
export { addSupplierAccount } from './commands/add-supplier-account.js';
export { choosePassword } from './commands/choose-password.js';
export { correctPersonnelNumber } from './commands/correct-personnel-number.js';
export { createAccount } from './commands/create-account.js';
export { createUnit } from './commands/create-unit.js';
export { expireMeasure } from './commands/expire-measure.js';
export { foundAccount } from './commands/found-account.js';
export { grantRole } from './commands/grant-role.js';
export { issueCode } from './commands/issue-code.js';
export { commitmentTo, credentialOf, type StoredSecret, storedSecret } from './credential.js';
export { ERASED_NAME, erasedLogin, forgetAccount } from './forget-account.js';
export type { AccountMeasureRow } from './measure-model.js';
export type { AccountRow, UnitRow } from './model.js';
export { newAccount, newPseudonym } from './new-account.js';
export { type KnownPerson, personOf } from './person.js';
export { lookForReplaced } from './replaced-credentials.js';
export { identityModule } from './resolvers.js';
export { endSession, rotateSession } from './sessions.js';
export { accessToken, openTokenSecrets, type TokenSecrets, tokenEndsAt } from './tokens.js';
