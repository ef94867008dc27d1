import type { ErasureRow, KeptFileRow } from '../../schema/records/erasure.js';
import type { LegalHoldRow } from '../../schema/records/legal-hold.js';
import type { ReadingRow } from '../accesses/index.js';
import type { Context } from '../kernel/context.js';
import type { Module } from '../kernel/module.js';
import { lastReconciliation, reconciliation } from '../trail/index.js';
import { blockedBy, erasedBy } from './queries.js';
import { showAudit } from './show-audit.js';

async function auditOf(found: ReturnType<typeof reconciliation>, ctx: Context) {
  const audit = await found;
  return audit && showAudit(audit, ctx);
}

/** The module's resolvers. */
export const recordsResolvers: Module['resolvers'] = {
  Erasure: {
    affected: (row: ErasureRow) => row.openings.length,
    erasedBy: (row: ErasureRow, _args, ctx) => erasedBy(row, ctx),
    blockedBy: (row: ErasureRow, _args, ctx) => blockedBy(row, ctx),
  },
  KeptFile: {
    purchaseId: (file: KeptFileRow) => file.id,
    purchase: (file: KeptFileRow, _args, ctx) => ctx.load('Purchase', file.id),
  },
  LegalHold: { purchase: (row: LegalHoldRow, _args, ctx) => ctx.load('Purchase', row.aboutPurchaseId) },
  // Records come after accesses in the order of modules, so the field is resolved here.
  Reading: {
    stateAudit: (row: ReadingRow, _args, ctx) =>
      row.kind === 'STATE_AUDIT' ? auditOf(reconciliation(row._id), ctx) : null,
  },
  Query: {
    stateAudit: (_parent, { purchaseId }, ctx) => auditOf(lastReconciliation(purchaseId ?? null), ctx),
  },
};
