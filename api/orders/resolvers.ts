import type { RequisitionRow } from '../../schema/demand/requisition.js';
import type { Module } from '../kernel/module.js';
import { coverageOf } from './coverage.js';
import type { Coverage } from './covered-by.js';

/** The module's resolvers. */
export const ordersResolvers: Module['resolvers'] = {
  Requisition: {
    coverage: (row: RequisitionRow, { contractId }: { readonly contractId?: string | null }, ctx) =>
      coverageOf(row, contractId ?? null, ctx),
  },
  ContractCoverage: {
    contract: ({ contractId }: Coverage, _args, ctx) => ctx.load('Contract', contractId),
  },
};
