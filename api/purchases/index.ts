import './model.js';
import { purchasesAccess } from '../../schema/purchases/access.js';
import type { Module } from '../kernel/module.js';
import { purchasesResolvers } from './resolvers.js';

export { historyOf, type ShownEntry } from './history.js';
export { type LinkedSubjects, linkedSubjects } from './linked-subjects.js';
export type { PurchaseRow } from './model.js';
export { type ToDo, toDosOf } from './to-dos.js';

/** Purchases: the thread through all steps, and what waits for whom. */
export const purchasesModule: Module = { name: 'purchases', resolvers: purchasesResolvers, access: purchasesAccess };
