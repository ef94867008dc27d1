import type { Context } from '../kernel/context.js';
import { execute } from '../kernel/execute.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { addressConfirmation, registrationHelp } from './address-confirmation.js';
import { approveSupplier } from './commands/approve-supplier.js';
import { editSupplierProfile } from './commands/edit-supplier-profile.js';
import { registerSupplier } from './commands/register-supplier.js';
import { reinstateSupplier } from './commands/reinstate-supplier.js';
import { rejectSupplier } from './commands/reject-supplier.js';
import { returnSupplier } from './commands/return-supplier.js';
import { reviewSupplier } from './commands/review-supplier.js';
import { sendConfirmation } from './commands/send-confirmation.js';
import { submitSupplier } from './commands/submit-supplier.js';
import { suspendSupplier } from './commands/suspend-supplier.js';
import { bankAccountFor } from './mask.js';
import type { SupplierRow } from './model.js';
import { creditCodeCheck, listSuppliers } from './queries.js';
import { registrationOfLink } from './registration-of-link.js';
import { useConfirmationLink } from './use-confirmation-link.js';

/** The module's resolvers. */
export const suppliersResolvers: Module['resolvers'] = {
  Supplier: {
    bankAccount: (row: SupplierRow, _args, ctx) => bankAccountFor(row, ctx.actor),
    confirmation: (row: SupplierRow, _args, ctx) => addressConfirmation(row, ctx),
    categories: (row: SupplierRow, _args, ctx) => categoriesOf(row, ctx),
  },
  CreditCodeCheck: {
    message: ({ key }: { key: string | null }, _args, ctx) => (key === null ? null : say(ctx.actor.language, key)),
  },
  Query: {
    supplier: (_parent, { id }, ctx) => ctx.load('Supplier', id),
    suppliers: (_parent, args, ctx) => listSuppliers(args, ctx),
    mySupplier: (_parent, _args, ctx) => ctx.load('Supplier', ctx.actor.supplierId),
    checkCreditCode: (_parent, { code }) => creditCodeCheck(code),
    registrationHelp: () => registrationHelp(),
    registrationOfLink: (_parent, { token }) => registrationOfLink(token),
  },
  Mutation: {
    registerSupplier: (_parent, { input }, ctx) => execute(registerSupplier, input, ctx),
    useConfirmationLink: (_parent, { token }, ctx) => useConfirmationLink(token, ctx),
    sendConfirmation: (_parent, { input }, ctx) => execute(sendConfirmation, input, ctx),
    editSupplierProfile: (_parent, { input }, ctx) => execute(editSupplierProfile, input, ctx),
    submitSupplier: (_parent, { input }, ctx) => execute(submitSupplier, input, ctx),
    reviewSupplier: (_parent, { input }, ctx) => execute(reviewSupplier, input, ctx),
    returnSupplier: (_parent, { input }, ctx) => execute(returnSupplier, input, ctx),
    rejectSupplier: (_parent, { input }, ctx) => execute(rejectSupplier, input, ctx),
    approveSupplier: (_parent, { input }, ctx) => execute(approveSupplier, input, ctx),
    suspendSupplier: (_parent, { input }, ctx) => execute(suspendSupplier, input, ctx),
    reinstateSupplier: (_parent, { input }, ctx) => execute(reinstateSupplier, input, ctx),
  },
};

async function categoriesOf(row: SupplierRow, ctx: Context) {
  const found = await Promise.all(row.categoryIds.map((id) => ctx.load('Category', id)));
  return found.filter((category) => category !== null);
}
