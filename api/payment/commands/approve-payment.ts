import { approvePaymentInput } from '../../../schema/payment/inputs.js';
import { payment } from '../../../schema/payment/lifecycle.js';
import { change, defineCommand, type Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { InvoiceRow, PaymentRow } from '../model.js';

/** Approves a payment that somebody else requested, for an invoice that somebody else matched. */
export const approvePayment = defineCommand({
  lifecycle: payment,
  move: 'approvePayment',
  input: approvePaymentInput,
  subjectId: (input) => input.paymentId,
  foreseen: true,
  facts: (_input, read, row: PaymentRow) => load(row.invoiceId, read),
  decide: (_row: PaymentRow, _input, { facts: invoice, actor }) => {
    if (invoice.acts.matchInvoice?.includes(actor.ref))
      return refuse('FORBIDDEN', 'payment.matchedYourself', ['paymentId']);
    return change<PaymentRow>({ remark: null });
  },
});

async function load(invoiceId: string, read: Read): Promise<InvoiceRow | Refusal> {
  return (await read.byId('Invoice', invoiceId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['paymentId']);
}
