import { Invoice } from '../../../schema/payment/invoice.js';
import { Payment } from '../../../schema/payment/payment.js';
import { several } from '../../kernel/command.js';
import { also, change, rule } from '../../kernel/rule.js';
import { purchaseWithNeeds, reopening } from '../../orders/index.js';

/**
 * The bank did not carry out a payment. Where the payment was recorded as made, its invoice is reopened, and so is the purchase if it was
 * complete.
 */
export const recordBankRejection = rule(Payment, 'recordBankRejection', {
  facts: (_input, read, { purchaseId }) => purchaseWithNeeds(purchaseId, read, ['paymentId']),
  decide: (row, { reason }, { facts: purchase }) => {
    const rejected = change(Payment, { paidOn: null, bankReference: null, remark: reason });
    if (row.state !== 'PAID') return rejected;
    const open = also(Invoice, row.invoiceId, 'reopenInvoice');
    return several(rejected, [open, ...reopening(purchase)]);
  },
});
