import { DirectLimit } from '../../../schema/direct/direct-limit.js';
import { exact } from '../../../schema/kernel/exact.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { limitInForce } from './limit-in-force.js';

/** Proposes other limits for direct purchases. The present ones stay in force until another person confirms the new ones. */
export const proposeDirectLimit = rule(DirectLimit, 'proposeDirectLimit', {
  facts: (_input, read) => read.find('DirectLimit', { state: { $in: ['PROPOSED', 'CONFIRMED'] } }),
  decide: (_origin, input, { facts: before }) => {
    if (before.some(({ state }) => state === 'PROPOSED')) return refuse('RULE', 'direct.limitWaits', []);
    const now = limitInForce(before);
    const { perPurchase, perYear } = input;
    const isSame = exact(perPurchase).eq(now.perPurchase) && exact(perYear).eq(now.perYear);
    const refused = refuseTogether([
      exact(perPurchase).gt(perYear)
        ? refuse('RULE', 'direct.purchaseOverYear', ['perPurchase'], { most: perYear })
        : null,
      isSame ? refuse('RULE', 'direct.limitUnchanged', ['perPurchase']) : null,
    ]);
    return refused ?? made(DirectLimit, input, {});
  },
});
