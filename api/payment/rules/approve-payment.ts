import { Payment } from '../../../schema/payment/payment.js';
import { change, rule } from '../../kernel/rule.js';
import { payeeOf } from './payee-of.js';

/** Approves a payment to the account that its supplier has now. If the account changes, the payment has to be approved again. */
export const approvePayment = rule(Payment, 'approvePayment', {
  facts: ({ paymentId }, read, row) => payeeOf(row.supplierId, paymentId, read),
  decide: (_row, _input, { facts: { bankName, bankAccount } }) =>
    change(Payment, { bankName, bankAccount, remark: null }),
});
