import { GoodsReturn } from '../../../schema/payment/goods-return.js';
import { several } from '../../kernel/command.js';
import { change, rule } from '../../kernel/rule.js';
import { completing, standingPurchase } from '../../orders/index.js';

/** The supplier has paid back a credit. The purchase is completed if it waited for nothing else. */
export const recordRefund = rule(GoodsReturn, 'recordRefund', {
  facts: (_input, read, { purchaseId }) => standingPurchase(purchaseId, read, ['goodsReturnId']),
  decide: (row, { bankReference }, { facts }) => {
    const returns = facts.returns.map((one) => (one._id === row._id ? { ...one, state: 'SETTLED' as const } : one));
    return several(change(GoodsReturn, { bankReference }), completing({ ...facts, returns }, null));
  },
});
