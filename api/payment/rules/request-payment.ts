import { exact } from '../../../schema/kernel/exact.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import { GoodsReturn, type GoodsReturnRow } from '../../../schema/payment/goods-return.js';
import { Payment } from '../../../schema/payment/payment.js';
import { several } from '../../kernel/command.js';
import { also, made, rule } from '../../kernel/rule.js';

/** Requests the payment of a matched invoice: its full total, less the credits for returned goods of the purchase. */
export const requestPayment = rule(Payment, 'requestPayment', {
  numbers: ['FK'],
  facts: (_input, read, { purchaseId, supplierId }) =>
    read.find('GoodsReturn', { purchaseId, supplierId, state: 'CREDITED' }),
  decide: (invoice, input, { facts: credits, mint, number }) => {
    const { purchaseId, number: invoiceNumber, supplierId, total, dueOn } = invoice;
    if (dueOn === null) throw new Error(`${invoiceNumber} was matched without a day by which it is due`);
    const taken = withinTotal(credits, total);
    const off = taken.reduce((sum, one) => sum.plus(one.total.amount), exact('0'));
    const places = minorPlaces(total.currency);
    const id = mint('Payment');
    const payment = made(Payment, input, {
      purchaseId,
      number: number('FK'),
      supplierId,
      amount: { amount: exact(total.amount).minus(off).toFixed(places), currency: total.currency },
      credited: taken.length > 0 ? { amount: off.toFixed(places), currency: total.currency } : null,
      dueOn,
    });
    const settled = taken.map(({ _id }) => also(GoodsReturn, _id, 'settleReturn', { paymentId: id }));
    return several(payment, settled, { id });
  },
});

/** The credits that can be deducted from an invoice as a whole without making it negative, oldest first. */
function withinTotal(
  credits: readonly GoodsReturnRow[],
  total: { readonly amount: string; readonly currency: string },
) {
  let left = exact(total.amount);
  const credited = ({ creditedAt }: GoodsReturnRow) => creditedAt?.getTime() ?? 0;
  const oldestFirst = credits.toSorted(
    (one, other) => credited(one) - credited(other) || (one._id < other._id ? -1 : 1),
  );
  return oldestFirst.filter(({ total: credit }) => {
    if (credit.currency !== total.currency || left.lt(credit.amount)) return false;
    left = left.minus(credit.amount);
    return true;
  });
}
