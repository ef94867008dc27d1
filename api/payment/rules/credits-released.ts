import { GoodsReturn, type GoodsReturnRow } from '../../../schema/payment/goods-return.js';
import { Payment, type PaymentRow } from '../../../schema/payment/payment.js';
import { type Read, several } from '../../kernel/command.js';
import { also, change } from '../../kernel/rule.js';

/** The credits that were deducted from a payment. */
export function creditsOf(read: Read, { _id }: PaymentRow) {
  return read.find('GoodsReturn', { paymentId: _id, state: 'SETTLED' });
}

/** A payment request that came to nothing: the invoice can be requested again, and the deducted credits can be used for that. */
export function creditsReleased(reason: string, credits: readonly GoodsReturnRow[]) {
  return several(
    change(Payment, { remark: reason }),
    credits.map(({ _id }) => also(GoodsReturn, _id, 'releaseReturn', { paymentId: null })),
  );
}
