import './model.js';

export { type Authenticated, activeAccount, actorOf, authenticate, type Bearer, readBearer } from './authenticate.js';
export { addSupplierAccount } from './commands/add-supplier-account.js';
export { correctPersonnelNumber } from './commands/correct-personnel-number.js';
export { createAccount } from './commands/create-account.js';
export { createUnit } from './commands/create-unit.js';
export { foundAccount } from './commands/found-account.js';
export { grantRole } from './commands/grant-role.js';
export { ERASED_NAME, erasedLogin, forgetAccount } from './forget-account.js';
export type { AccountRow, UnitRow } from './model.js';
export { credentialOf, newAccount, newPseudonym } from './new-account.js';
export { hashPassword } from './password.js';
export { type KnownPerson, personOf } from './person.js';
export { identityModule } from './resolvers.js';
export { endSession, rotateSession } from './sessions.js';
export { accessToken, openTokenSecrets, type TokenSecrets, tokenEndsAt } from './tokens.js';
