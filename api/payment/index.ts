import './model.js';
import { paymentAccess } from '../../schema/payment/access.js';
import type { Module } from '../kernel/module.js';
import { paymentResolvers } from './resolvers.js';

export { approvePayment } from './commands/approve-payment.js';
export { correctInvoice } from './commands/correct-invoice.js';
export { matchInvoice } from './commands/match-invoice.js';
export { recordPayment } from './commands/record-payment.js';
export { requestPayment } from './commands/request-payment.js';
export { returnInvoice } from './commands/return-invoice.js';
export { returnPayment } from './commands/return-payment.js';
export { submitInvoice } from './commands/submit-invoice.js';
export type { InvoiceLineRow, InvoiceRow, MatchDifferenceRow, PaymentRow } from './model.js';

/** Invoices with their three-way match, and payments. */
export const paymentModule: Module = { name: 'payment', resolvers: paymentResolvers, access: paymentAccess };
