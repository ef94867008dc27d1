import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { approvePayment } from './commands/approve-payment.js';
import { correctInvoice } from './commands/correct-invoice.js';
import { matchInvoice } from './commands/match-invoice.js';
import { recordPayment } from './commands/record-payment.js';
import { requestPayment } from './commands/request-payment.js';
import { returnInvoice } from './commands/return-invoice.js';
import { returnPayment } from './commands/return-payment.js';
import { submitInvoice } from './commands/submit-invoice.js';
import type { InvoiceRow, PaymentRow } from './model.js';
import { listInvoices, listPayments } from './queries.js';

/** The module's resolvers. */
export const paymentResolvers: Module['resolvers'] = {
  Invoice: {
    purchase: (row: InvoiceRow, _args, ctx) => ctx.load('Purchase', row.purchaseId),
    order: (row: InvoiceRow, _args, ctx) => ctx.load('PurchaseOrder', row.orderId),
    supplier: (row: InvoiceRow, _args, ctx) => ctx.load('Supplier', row.supplierId),
  },
  Payment: {
    purchase: (row: PaymentRow, _args, ctx) => ctx.load('Purchase', row.purchaseId),
    invoice: (row: PaymentRow, _args, ctx) => ctx.load('Invoice', row.invoiceId),
    supplier: (row: PaymentRow, _args, ctx) => ctx.load('Supplier', row.supplierId),
  },
  Query: {
    invoice: (_parent, { id }, ctx) => ctx.load('Invoice', id),
    invoices: (_parent, args, ctx) => listInvoices(args, ctx),
    payment: (_parent, { id }, ctx) => ctx.load('Payment', id),
    payments: (_parent, args, ctx) => listPayments(args, ctx),
  },
  Mutation: {
    submitInvoice: (_parent, { input }, ctx) => execute(submitInvoice, input, ctx),
    correctInvoice: (_parent, { input }, ctx) => execute(correctInvoice, input, ctx),
    matchInvoice: (_parent, { input }, ctx) => execute(matchInvoice, input, ctx),
    returnInvoice: (_parent, { input }, ctx) => execute(returnInvoice, input, ctx),
    requestPayment: (_parent, { input }, ctx) => execute(requestPayment, input, ctx),
    approvePayment: (_parent, { input }, ctx) => execute(approvePayment, input, ctx),
    returnPayment: (_parent, { input }, ctx) => execute(returnPayment, input, ctx),
    recordPayment: (_parent, { input }, ctx) => execute(recordPayment, input, ctx),
  },
};
