import { businessDay } from '../../../schema/kernel/calendar.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { Payment, type PaymentRow } from '../../../schema/payment/payment.js';
import { Purchase } from '../../../schema/purchases/purchase.js';
import { type Read, several } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';
import { isComplete, type PurchaseFacts } from './is-complete.js';

/** What the purchase has come to, for whether this payment completes it. */
export interface RecordPaymentFacts extends PurchaseFacts {
  readonly purchaseState: string;
}

/** Records a payment with the bank's reference: settles its invoice and, where it was the last, completes the purchase. */
export const recordPayment = rule(Payment, 'recordPayment', {
  facts: (_input, read, row) => load(row, read),
  decide: (row, { paidOn, bankReference }, { facts, now }) => {
    if (paidOn > businessDay(now)) return refuse('RULE', 'payment.paidInTheFuture', ['paidOn']);
    if (paidOn < businessDay(row.createdAt)) return refuse('RULE', 'payment.paidBeforeRequest', ['paidOn']);
    const settle = also(Invoice, row.invoiceId, 'settleInvoice');
    const complete = also(Purchase, row.purchaseId, 'completePurchase');
    const last = facts.purchaseState === 'ACTIVE' && isComplete(facts, row.invoiceId);
    return several(change(Payment, { paidOn, bankReference }), last ? [settle, complete] : [settle]);
  },
});

async function load({ purchaseId }: PaymentRow, read: Read): Promise<RecordPaymentFacts | Refusal> {
  const purchase = await read.byId('Purchase', purchaseId);
  if (!purchase) return refuse('NOT_FOUND', 'kernel.notFound', ['paymentId']);
  return {
    purchaseState: purchase.state,
    contracts: await read.find('Contract', { purchaseId, state: { $ne: 'CANCELLED' } }),
    orders: await read.find('PurchaseOrder', { purchaseId, state: { $ne: 'CANCELLED' } }),
    receipts: await read.find('GoodsReceipt', { purchaseId, state: 'INSPECTED' }),
    invoices: await read.find('Invoice', { purchaseId, state: { $in: ['MATCHED', 'PAID'] } }),
  };
}
