import { GoodsReturn } from '../../../schema/payment/goods-return.js';
import { Payment } from '../../../schema/payment/payment.js';
import { several } from '../../kernel/command.js';
import { also, change, rule } from '../../kernel/rule.js';

/** The approver returns a payment request. The invoice can be requested again, and the deducted credits can be used for that. */
export const returnPayment = rule(Payment, 'returnPayment', {
  facts: (_input, read, row) => read.find('GoodsReturn', { paymentId: row._id, state: 'SETTLED' }),
  decide: (_row, { reason }, { facts: credits }) =>
    several(
      change(Payment, { remark: reason }),
      credits.map(({ _id }) => also(GoodsReturn, _id, 'releaseReturn', { paymentId: null })),
    ),
});
