import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { appointRequisitionDeputy } from './commands/appoint-requisition-deputy.js';
import { approveRequisition } from './commands/approve-requisition.js';
import { cancelRequisition } from './commands/cancel-requisition.js';
import { createRequisition } from './commands/create-requisition.js';
import { editRequisition } from './commands/edit-requisition.js';
import { endRequisitionDeputy } from './commands/end-requisition-deputy.js';
import { handOverRequisition } from './commands/hand-over-requisition.js';
import { returnRequisition } from './commands/return-requisition.js';
import { submitRequisition } from './commands/submit-requisition.js';
import { takeBackRequisition } from './commands/take-back-requisition.js';
import { takeOverRequisition } from './commands/take-over-requisition.js';
import type { RequisitionLineRow, RequisitionRow } from './model.js';
import { listRequisitions } from './queries.js';

/** The module's resolvers. */
export const demandResolvers: Module['resolvers'] = {
  Requisition: {
    requestedBy: (row: RequisitionRow, _args, ctx) => ctx.load('Account', row.requestedById),
    owner: (row: RequisitionRow, _args, ctx) => ctx.load('Account', row.ownerId),
    formerOwner: (row: RequisitionRow, _args, ctx) => ctx.load('Account', row.formerOwnerId),
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
    handOverRequisition: (_parent, { input }, ctx) => execute(handOverRequisition, input, ctx),
    takeOverRequisition: (_parent, { input }, ctx) => execute(takeOverRequisition, input, ctx),
    takeBackRequisition: (_parent, { input }, ctx) => execute(takeBackRequisition, input, ctx),
    appointRequisitionDeputy: (_parent, { input }, ctx) => execute(appointRequisitionDeputy, input, ctx),
    endRequisitionDeputy: (_parent, { input }, ctx) => execute(endRequisitionDeputy, input, ctx),
  },
};
