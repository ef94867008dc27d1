import { exact } from '../../../schema/kernel/exact.js';
import { MatchTolerance, type MatchToleranceRow } from '../../../schema/payment/match-tolerance.js';
import { MOST_PERCENT } from '../../../schema/payment/tolerance.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { inForce } from './tolerance-in-force.js';

/** The limits that are asked for. */
type Bounds = Pick<MatchToleranceRow, 'pricePercent' | 'lineMost' | 'invoiceMost'>;

/** Proposes other limits for the match. The present limits stay in force until another person confirms the new ones. */
export const proposeTolerance = rule(MatchTolerance, 'proposeTolerance', {
  facts: (_input, read) => read.find('MatchTolerance', { state: { $in: ['PROPOSED', 'CONFIRMED'] } }),
  decide: (_origin, input, { facts: before }) => {
    if (before.some(({ state }) => state === 'PROPOSED')) return refuse('RULE', 'payment.toleranceWaits', []);
    return refusedBounds(input, inForce(before)) ?? made(MatchTolerance, input, {});
  },
});

function refusedBounds(bounds: Bounds, now: Bounds): Refusal | null {
  const refused: Refusal[] = [];
  if (exact(bounds.pricePercent).gt(MOST_PERCENT))
    refused.push(refuse('RULE', 'payment.percentTooHigh', ['pricePercent'], { most: MOST_PERCENT }));
  if (exact(bounds.lineMost).gt(bounds.invoiceMost))
    refused.push(refuse('RULE', 'payment.lineOverInvoice', ['lineMost'], { most: bounds.invoiceMost }));
  const isSame = (['pricePercent', 'lineMost', 'invoiceMost'] as const).every((name) =>
    exact(bounds[name]).eq(now[name]),
  );
  if (isSame) refused.push(refuse('RULE', 'payment.toleranceUnchanged', ['pricePercent']));
  return refuseTogether(refused);
}
