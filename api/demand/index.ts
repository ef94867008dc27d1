import type { Module } from '../kernel/module.js';
import './model.js';
import { demandAccess } from '../../schema/demand/access.js';
import { demandResolvers } from './resolvers.js';

export { approveRequisition } from './commands/approve-requisition.js';
export { cancelRequisition } from './commands/cancel-requisition.js';
export { createRequisition } from './commands/create-requisition.js';
export { editRequisition } from './commands/edit-requisition.js';
export { returnRequisition } from './commands/return-requisition.js';
export { submitRequisition } from './commands/submit-requisition.js';
export type { RequisitionLineRow, RequisitionRow } from './model.js';

/** Demand: what units need, asked for and approved. */
export const demandModule: Module = { name: 'demand', resolvers: demandResolvers, access: demandAccess };
