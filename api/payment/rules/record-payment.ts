import { businessDay } from '../../../schema/kernel/calendar.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { Payment, type PaymentRow } from '../../../schema/payment/payment.js';
import { several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';
import { completing, standingPurchase } from '../../orders/index.js';
import type { SupplierRow } from '../../suppliers/index.js';
import { hasAccount } from './has-account.js';
import { payeeOf } from './payee-of.js';

/** Records a payment with the bank's reference. It settles its invoice and, if that was the last, completes the purchase. */
export const recordPayment = rule(Payment, 'recordPayment', {
  facts: async (_input, read, { purchaseId, supplierId, _id }) => {
    const payee = await payeeOf(supplierId, _id, read);
    if (isRefusal(payee)) return payee;
    const standing = await standingPurchase(purchaseId, read, ['paymentId']);
    return isRefusal(standing) ? standing : { ...standing, payee };
  },
  decide: (row, { paidOn, bankReference }, { facts, now }) => {
    if (paidOn > businessDay(now)) return refuse('RULE', 'payment.paidInTheFuture', ['paidOn']);
    if (paidOn < businessDay(row.createdAt)) return refuse('RULE', 'payment.paidBeforeRequest', ['paidOn']);
    const other = toOtherAccount(row, paidOn, facts.payee);
    if (other) return other;
    const settle = also(Invoice, row.invoiceId, 'settleInvoice');
    return several(change(Payment, { paidOn, bankReference }), [settle, ...completing(facts, row.invoiceId)]);
  },
});

/**
 * A payment is made to the account that it was approved for. From the day on which the supplier got another one, it has to be approved again;
 * what the bank carried out before that day went to the approved account.
 */
function toOtherAccount(
  approved: PaymentRow,
  paidOn: string,
  payee: Pick<SupplierRow, 'bankName' | 'bankAccount' | 'accountChangedAt'>,
): Refusal | null {
  // Payments approved before accounts were stored with them name none.
  if (approved.bankAccount === null || hasAccount(payee, approved)) return null;
  const day = businessDay(payee.accountChangedAt ?? new Date(0));
  return paidOn < day ? null : refuse('RULE', 'payment.accountChanged', ['paidOn'], { day });
}
