import { GoodsReturn } from '../../../schema/payment/goods-return.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Records the supplier's credit note for returned goods. A credit note's number can be used only once. */
export const creditReturn = rule(GoodsReturn, 'creditReturn', {
  facts: ({ creditNote }, read, { supplierId }) => read.find('GoodsReturn', { supplierId, creditNote }, 1),
  decide: (_row, { creditNote }, { facts: same, now }) => {
    if (same.length > 0) return refuse('RULE', 'payment.creditNoteTaken', ['creditNote'], { creditNote });
    return change(GoodsReturn, { creditNote, creditedAt: now });
  },
});
