import { requestPaymentInput } from '../../../schema/payment/inputs.js';
import { payment } from '../../../schema/payment/lifecycle.js';
import { change, defineCommand, type Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { InvoiceRow, PaymentRow } from '../model.js';

/** The invoice to be paid and the payment of it that is under way or made; null where there is none. */
export interface RequestPaymentFacts {
  readonly invoice: InvoiceRow;
  readonly other: PaymentRow | null;
}

/** Requests the payment of a matched invoice, of its whole total. */
export const requestPayment = defineCommand({
  lifecycle: payment,
  move: 'requestPayment',
  input: requestPaymentInput,
  subjectId: null,
  foreseen: true,
  numbers: ['FK'],
  facts: ({ invoiceId }, read) => load(invoiceId, read),
  decide: (_row: null, { invoiceId }, { facts: { invoice, other }, number }) => {
    if (other) return refuse('RULE', 'payment.alreadyRequested', ['invoiceId'], { number: other.number });
    if (invoice.state !== 'MATCHED' || invoice.dueOn === null)
      return refuse('WRONG_STATE', 'payment.invoiceNotMatched', ['invoiceId'], { number: invoice.number });
    const set = change<PaymentRow>({
      number: number('FK'),
      invoiceId,
      supplierId: invoice.supplierId,
      amount: invoice.total,
      dueOn: invoice.dueOn,
      paidOn: null,
      bankReference: null,
      remark: null,
    });
    return { ...set, purchaseId: invoice.purchaseId };
  },
});

async function load(invoiceId: string, read: Read): Promise<RequestPaymentFacts | Refusal> {
  const invoice = await read.visible('Invoice', invoiceId);
  if (!invoice) return refuse('NOT_FOUND', 'kernel.notFound', ['invoiceId']);
  const others = await read.find('Payment', { invoiceId, state: { $ne: 'RETURNED' } }, 1);
  return { invoice, other: others[0] ?? null };
}
