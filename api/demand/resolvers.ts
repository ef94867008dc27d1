import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { approveRequisition } from './commands/approve-requisition.js';
import { cancelRequisition } from './commands/cancel-requisition.js';
import { createRequisition } from './commands/create-requisition.js';
import { editRequisition } from './commands/edit-requisition.js';
import { returnRequisition } from './commands/return-requisition.js';
import { submitRequisition } from './commands/submit-requisition.js';
import type { RequisitionLineRow, RequisitionRow } from './model.js';
import { listRequisitions } from './queries.js';

/** The module's resolvers. */
export const demandResolvers: Module['resolvers'] = {
  Requisition: {
    requestedBy: (row: RequisitionRow, _args, ctx) => ctx.load('Account', row.requestedById),
    unit: (row: RequisitionRow, _args, ctx) => ctx.load('Unit', row.unitId),
    purchase: (row: RequisitionRow, _args, ctx) => ctx.load('Purchase', row.purchaseId),
  },
  RequisitionLine: {
    part: (line: RequisitionLineRow, _args, ctx) => ctx.load('Part', line.partId),
  },
  Query: {
    requisition: (_parent, { id }, ctx) => ctx.load('Requisition', id),
    requisitions: (_parent, args, ctx) => listRequisitions(args, ctx),
  },
  Mutation: {
    createRequisition: (_parent, { input }, ctx) => execute(createRequisition, input, ctx),
    editRequisition: (_parent, { input }, ctx) => execute(editRequisition, input, ctx),
    submitRequisition: (_parent, { input }, ctx) => execute(submitRequisition, input, ctx),
    approveRequisition: (_parent, { input }, ctx) => execute(approveRequisition, input, ctx),
    returnRequisition: (_parent, { input }, ctx) => execute(returnRequisition, input, ctx),
    cancelRequisition: (_parent, { input }, ctx) => execute(cancelRequisition, input, ctx),
  },
};
