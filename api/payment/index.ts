import { Invoice } from '../../schema/payment/invoice.js';
import { Payment } from '../../schema/payment/payment.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { correctInvoice } from './rules/correct-invoice.js';
import { matchInvoice } from './rules/match-invoice.js';
import { recordPayment } from './rules/record-payment.js';
import { requestPayment } from './rules/request-payment.js';
import { submitInvoice } from './rules/submit-invoice.js';

export type { InvoiceLineRow, InvoiceRow, MatchDifferenceRow } from '../../schema/payment/invoice.js';
export type { PaymentRow } from '../../schema/payment/payment.js';

const invoices = served(Invoice, { submitInvoice, correctInvoice, matchInvoice });
const payments = served(Payment, { requestPayment, recordPayment });

/** The acts on invoices and payments. */
export const paymentCommands = { ...invoices.commands, ...payments.commands };

/** Invoices with their three-way match, and payments. */
export const paymentModule = moduleOf('payment', [invoices, payments]);
