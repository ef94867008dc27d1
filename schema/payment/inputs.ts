import { z } from 'zod';
import { command, day, decimalText, id, quantity, rev, text, unitPrice } from '../kernel/inputs.js';

const invoiceLine = z.strictObject({ orderLineId: text(100), quantity, unitPrice });

/** Capitals throughout, so that an invoice can't be handed in twice by writing its number in small letters. */
const invoiceNumber = z
  .string('input.required')
  .trim()
  .regex(/^[0-9A-Za-z][0-9A-Za-z/-]{0,39}$/, 'payment.invoiceNumberForm')
  .transform((value) => value.toUpperCase());

const content = {
  invoiceNumber,
  lines: z.array(invoiceLine, 'payment.noLines').min(1, 'payment.noLines').max(5_000, 'payment.tooManyLines'),
  total: decimalText(2),
};

/** What handing in an invoice needs. */
export const submitInvoiceInput = command({ orderId: id, ...content });

/** What handing in a returned invoice again needs. */
export const correctInvoiceInput = command({ rev, invoiceId: id, ...content });

/** What the three-way match needs. */
export const matchInvoiceInput = command({ rev, invoiceId: id });

/** What returning an invoice to its supplier needs. */
export const returnInvoiceInput = command({ rev, invoiceId: id, reason: text(500) });

/** What requesting a payment needs. */
export const requestPaymentInput = command({ invoiceId: id });

/** What approving a payment needs. */
export const approvePaymentInput = command({ rev, paymentId: id });

/** What returning a payment needs. */
export const returnPaymentInput = command({ rev, paymentId: id, reason: text(500) });

/** What recording a payment made needs. */
export const recordPaymentInput = command({ rev, paymentId: id, paidOn: day, bankReference: text(100) });
