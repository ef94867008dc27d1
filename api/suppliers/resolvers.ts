import type { SupplierRow } from '../../schema/suppliers/supplier.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { addressConfirmation, registrationHelp } from './address-confirmation.js';
import { bankAccountFor, newBankAccountFor } from './mask.js';
import { creditCodeCheck } from './queries.js';
import { registrationOfLink } from './registration-of-link.js';
import { standingOf } from './registration-standing.js';
import { useConfirmationLink } from './use-confirmation-link.js';

/** The module's resolvers. */
export const suppliersResolvers: Module['resolvers'] = {
  Supplier: {
    bankAccount: (row: SupplierRow, _args, ctx) => bankAccountFor(row, ctx.actor),
    newBankAccount: (row: SupplierRow, _args, ctx) => newBankAccountFor(row, ctx.actor),
    confirmation: (row: SupplierRow, _args, ctx) => addressConfirmation(row, ctx),
    standing: (row: SupplierRow, _args, ctx) => standingOf(row, ctx),
  },
  CreditCodeCheck: {
    message: ({ key }: { key: string | null }, _args, ctx) => (key === null ? null : say(ctx.actor.language, key)),
  },
  Query: {
    mySupplier: (_parent, _args, ctx) => ctx.load('Supplier', ctx.actor.supplierId),
    checkCreditCode: (_parent, { code }) => creditCodeCheck(code),
    registrationHelp: () => registrationHelp(),
    registrationOfLink: (_parent, { token }) => registrationOfLink(token),
  },
  Mutation: {
    useConfirmationLink: (_parent, { token }, ctx) => useConfirmationLink(token, ctx),
  },
};
