import './model.js';
import { purchasesAccess } from '../../schema/purchases/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { purchasesResolvers } from './resolvers.js';
import { stepIndexes } from './steps.js';

export { type LinkedSubjects, linkedSubjects } from './linked-subjects.js';
export type { PurchaseRow } from './model.js';
export { STEPS, STEPS_CURSOR, type StepDocument } from './steps.js';
export { type ToDo, toDosOf } from './to-dos.js';

registerIndexes(stepIndexes);

/** Purchases: the thread through all steps, and what waits for whom. */
export const purchasesModule: Module = { name: 'purchases', resolvers: purchasesResolvers, access: purchasesAccess };
