import { amountOn, type PriceBasis } from '../../../schema/kernel/tax.js';
import type { BidRow } from '../../../schema/sourcing/bid.js';
import type { EvaluationRow } from '../../../schema/sourcing/evaluation.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { byChance } from '../by-chance.js';
import { type Contender, rankBids } from '../rank-bids.js';

/** Ranks the bids once every expert has scored. The platform computes the ranking; nobody types it. */
export const completeEvaluation = rule(SourcingEvent, 'completeEvaluation', {
  foreseen: true,
  facts: async ({ eventId }, read) => ({
    bids: await read.find('Bid', { eventId, state: 'OPENED' }),
    evaluations: await read.find('Evaluation', { eventId }),
  }),
  decide: (event, _input, { facts: { bids, evaluations } }) => {
    if (bids.length === 0) return refuse('RULE', 'sourcing.noBids', ['eventId']);
    const missing = event.expertIds.filter((id) => !evaluations.some(({ expertId }) => expertId === id)).length;
    if (missing > 0) return refuse('RULE', 'sourcing.scoresMissing', ['eventId'], { count: missing });
    if (event.priceWeight < 100 && evaluations.length === 0)
      return refuse('RULE', 'sourcing.noExpertLeft', ['eventId']);
    const contenders = byChance(bids).flatMap((bid) => contenderOf(bid, evaluations, event.compareBasis));
    return change(SourcingEvent, { ranking: rankBids(contenders, event.priceWeight, event.tieBreaks) });
  },
});

function contenderOf(bid: BidRow, evaluations: readonly EvaluationRow[], basis: PriceBasis): Contender[] {
  const { _id: id, supplierId, submittedAt, net, total, content } = bid;
  const points = evaluations.flatMap(({ scores }) =>
    scores.filter((score) => score.id === id).map(({ technical }) => technical),
  );
  const leadTimeDays = Math.max(0, ...(content?.lines ?? []).map((line) => line.leadTimeDays));
  if (!net || !total) return [];
  const compared = amountOn({ net, total }, basis);
  return [{ id, supplierId, total, compared, points, leadTimeDays, submittedAt }];
}
