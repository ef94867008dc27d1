import { Payment } from '../../../schema/payment/payment.js';
import { made, rule } from '../../kernel/rule.js';

/** Requests the payment of a matched invoice, of its whole total. */
export const requestPayment = rule(Payment, 'requestPayment', {
  foreseen: true,
  numbers: ['FK'],
  decide: ({ purchaseId, number: invoiceNumber, supplierId, total, dueOn }, { invoiceId }, { number }) => {
    if (dueOn === null) throw new Error(`${invoiceNumber} was matched without a day by which it is due`);
    return made(Payment, {
      purchaseId,
      number: number('FK'),
      invoiceId,
      supplierId,
      amount: total,
      dueOn,
      paidOn: null,
      bankReference: null,
      remark: null,
    });
  },
});
