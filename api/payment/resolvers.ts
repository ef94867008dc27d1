import { lastFour } from '../../schema/kernel/last-four.js';
import type { PaymentRow } from '../../schema/payment/payment.js';
import type { Module } from '../kernel/module.js';
import { listRows } from '../kernel/reads.js';
import type { PurchaseOrderRow } from '../orders/index.js';
import { invoicedLines } from './invoiced-lines.js';
import { hasAccount } from './rules/has-account.js';
import { inForce } from './rules/tolerance-in-force.js';
import { taxSpansNow } from './tax-spans-now.js';

/** The module's resolvers. */
export const paymentResolvers: Module['resolvers'] = {
  Payment: {
    approvedBankName: (row: PaymentRow) => row.bankName ?? null,
    approvedBankAccount: (row: PaymentRow) => (row.bankAccount ? lastFour(row.bankAccount) : null),
    accountChanged: async (row: PaymentRow, _args, ctx) => {
      const payee = await ctx.load('Supplier', row.supplierId);
      return !!row.bankAccount && !!payee && !hasAccount(payee, row);
    },
  },
  PurchaseOrder: {
    invoiced: (row: PurchaseOrderRow, { without }: { readonly without?: string | null }, ctx) =>
      invoicedLines(row._id, without ?? null, ctx),
  },
  Query: {
    toleranceInForce: async (_parent, _args, { actor }) =>
      inForce(await listRows('MatchTolerance', actor, { state: 'CONFIRMED' }, { sort: { confirmedAt: -1 }, limit: 1 })),
    taxSpans: () => taxSpansNow(),
  },
};
