import { businessDay } from '../../../schema/kernel/calendar.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { Payment } from '../../../schema/payment/payment.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';
import { completing, standingPurchase } from '../../orders/index.js';

/** Records a payment with the bank's reference. It settles its invoice and, if that was the last, completes the purchase. */
export const recordPayment = rule(Payment, 'recordPayment', {
  facts: (_input, read, { purchaseId }) => standingPurchase(purchaseId, read, ['paymentId']),
  decide: (row, { paidOn, bankReference }, { facts, now }) => {
    if (paidOn > businessDay(now)) return refuse('RULE', 'payment.paidInTheFuture', ['paidOn']);
    if (paidOn < businessDay(row.createdAt)) return refuse('RULE', 'payment.paidBeforeRequest', ['paidOn']);
    const settle = also(Invoice, row.invoiceId, 'settleInvoice');
    return several(change(Payment, { paidOn, bankReference }), [settle, ...completing(facts, row.invoiceId)]);
  },
});
