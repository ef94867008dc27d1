import { purchasesAccess } from '../../schema/purchases/access.js';
import { Purchase } from '../../schema/purchases/purchase.js';
import { registerIndexes } from '../kernel/migrate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { purchasesResolvers } from './resolvers.js';
import { endPurchase } from './rules/end-purchase.js';
import { ownerRules } from './rules/owner-rules.js';
import { stepIndexes } from './steps.js';

export type { PurchaseRow } from '../../schema/purchases/purchase.js';
export { type LinkedSubjects, linkedSubjects } from './linked-subjects.js';
export { STEPS, STEPS_CURSOR, type StepDocument } from './steps.js';
export { dueOf, type ToDo, titleOf, toDosOf, waitingRows } from './to-dos.js';
export { WAITING, type Waiting } from './waiting.js';

registerIndexes(stepIndexes);

/** Purchases: the thread through all steps, and what waits for whom. */
export const purchasesModule = moduleOf('purchases', [served(Purchase, { ...ownerRules, endPurchase })], {
  resolvers: purchasesResolvers,
  access: purchasesAccess,
});
