import { businessDay } from '../../../schema/contracts/business-day.js';
import { recordPaymentInput } from '../../../schema/payment/inputs.js';
import { payment } from '../../../schema/payment/lifecycle.js';
import { type AlsoChange, change, defineCommand, type Read, several } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { PaymentRow } from '../model.js';
import { isComplete, type PurchaseFacts } from './is-complete.js';

/** What the purchase has come to, for whether this payment completes it. */
export interface RecordPaymentFacts extends PurchaseFacts {
  readonly purchaseState: string;
}

/** Records a payment with the bank's reference: settles its invoice and, where it was the last, completes the purchase. */
export const recordPayment = defineCommand({
  lifecycle: payment,
  move: 'recordPayment',
  input: recordPaymentInput,
  subjectId: (input) => input.paymentId,
  facts: (_input, read, row: PaymentRow) => load(row, read),
  decide: (row: PaymentRow, { paidOn, bankReference }, { facts, now }) => {
    if (paidOn > businessDay(now)) return refuse('RULE', 'payment.paidInTheFuture', ['paidOn']);
    if (paidOn < businessDay(row.createdAt)) return refuse('RULE', 'payment.paidBeforeRequest', ['paidOn']);
    const settle: AlsoChange = { subject: 'Invoice', id: row.invoiceId, move: 'settleInvoice', change: {} };
    const complete: AlsoChange = { subject: 'Purchase', id: row.purchaseId, move: 'completePurchase', change: {} };
    const last = facts.purchaseState === 'ACTIVE' && isComplete(facts, row.invoiceId);
    // Of two last payments at once neither would see the other: both write the purchase's fence, so the slower looks again.
    const fence = { into: 'cursors', put: { _id: `completing:${row.purchaseId}`, turn: row._id } };
    return several(change<PaymentRow>({ paidOn, bankReference }), last ? [settle, complete] : [settle], {
      writes: [fence],
    });
  },
});

async function load({ purchaseId }: PaymentRow, read: Read): Promise<RecordPaymentFacts | Refusal> {
  const purchase = await read.byId('Purchase', purchaseId);
  if (!purchase) return refuse('NOT_FOUND', 'kernel.notFound', ['paymentId']);
  return {
    purchaseState: purchase.state,
    contracts: await read.find('Contract', { purchaseId }),
    orders: await read.find('PurchaseOrder', { purchaseId, state: { $ne: 'CANCELLED' } }),
    receipts: await read.find('GoodsReceipt', { purchaseId, state: 'INSPECTED' }),
    invoices: await read.find('Invoice', { purchaseId, state: { $in: ['MATCHED', 'PAID'] } }),
  };
}
