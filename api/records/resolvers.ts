import type { ReadingRow } from '../accesses/index.js';
import type { Context } from '../kernel/context.js';
import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { lastReconciliation, reconciliation } from '../trail/index.js';
import { approveErasure } from './commands/approve-erasure.js';
import { liftHold } from './commands/lift-hold.js';
import { placeHold } from './commands/place-hold.js';
import { refuseErasure } from './commands/refuse-erasure.js';
import { requestErasure } from './commands/request-erasure.js';
import type { ErasureRow, KeptFileRow, LegalHoldRow } from './model.js';
import { blockedBy, erasedBy, listErasures, listHolds } from './queries.js';
import { showAudit } from './show-audit.js';

async function auditOf(found: ReturnType<typeof reconciliation>, ctx: Context) {
  const audit = await found;
  return audit && showAudit(audit, ctx);
}

/** The module's resolvers. */
export const recordsResolvers: Module['resolvers'] = {
  Erasure: {
    account: (row: ErasureRow, _args, ctx) => ctx.load('Account', row.accountId),
    requestedBy: (row: ErasureRow, _args, ctx) => ctx.load('Account', row.requestedById),
    decidedBy: (row: ErasureRow, _args, ctx) => ctx.load('Account', row.decidedById),
    affected: (row: ErasureRow) => row.openings.length,
    erasedBy: (row: ErasureRow, _args, ctx) => erasedBy(row, ctx),
    blockedBy: (row: ErasureRow, _args, ctx) => blockedBy(row, ctx),
  },
  KeptFile: {
    purchaseId: (file: KeptFileRow) => file.id,
    purchase: (file: KeptFileRow, _args, ctx) => ctx.load('Purchase', file.id),
  },
  LegalHold: {
    account: (row: LegalHoldRow, _args, ctx) => ctx.load('Account', row.accountId),
    purchase: (row: LegalHoldRow, _args, ctx) => ctx.load('Purchase', row.aboutPurchaseId),
    placedBy: (row: LegalHoldRow, _args, ctx) => ctx.load('Account', row.placedById),
    liftedBy: (row: LegalHoldRow, _args, ctx) => ctx.load('Account', row.liftedById),
  },
  // The audit comes after the readings in the order of modules, so the field is resolved here.
  Reading: {
    stateAudit: (row: ReadingRow, _args, ctx) =>
      row.kind === 'STATE_AUDIT' ? auditOf(reconciliation(row._id), ctx) : null,
  },
  Query: {
    erasure: (_parent, { id }, ctx) => ctx.load('Erasure', id),
    erasures: (_parent, args, ctx) => listErasures(args, ctx),
    legalHold: (_parent, { id }, ctx) => ctx.load('LegalHold', id),
    legalHolds: (_parent, args, ctx) => listHolds(args, ctx),
    stateAudit: (_parent, { purchaseId }, ctx) => auditOf(lastReconciliation(purchaseId ?? null), ctx),
  },
  Mutation: {
    requestErasure: (_parent, { input }, ctx) => execute(requestErasure, input, ctx),
    approveErasure: (_parent, { input }, ctx) => execute(approveErasure, input, ctx),
    refuseErasure: (_parent, { input }, ctx) => execute(refuseErasure, input, ctx),
    placeHold: (_parent, { input }, ctx) => execute(placeHold, input, ctx),
    liftHold: (_parent, { input }, ctx) => execute(liftHold, input, ctx),
  },
};
