import { GoodsReturn } from '../../../schema/payment/goods-return.js';
import { change, rule } from '../../kernel/rule.js';

/** Records the supplier's credit note for returned goods. */
export const creditReturn = rule(GoodsReturn, 'creditReturn', {
  decide: (_row, { creditNote }, { now }) => change(GoodsReturn, { creditNote, creditedAt: now }),
});
