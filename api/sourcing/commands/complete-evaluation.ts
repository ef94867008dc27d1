import { completeEvaluationInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { BidRow } from '../bid-model.js';
import type { EvaluationRow } from '../evaluation-model.js';
import type { SourcingEventRow } from '../model.js';
import { type Contender, rankBids } from '../rank-bids.js';

/** Ranks the bids once every expert has scored; the platform computes, nobody types a rank. */
export const completeEvaluation = defineCommand({
  lifecycle: sourcingEvent,
  move: 'completeEvaluation',
  input: completeEvaluationInput,
  subjectId: (input) => input.eventId,
  foreseen: true,
  facts: async ({ eventId }, read) => ({
    bids: await read.find('Bid', { eventId, state: 'OPENED' }),
    evaluations: await read.find('Evaluation', { eventId }),
  }),
  decide: (event: SourcingEventRow, _input, { facts: { bids, evaluations } }) => {
    if (bids.length === 0) return refuse('RULE', 'sourcing.noBids', ['eventId']);
    const missing = event.expertIds.filter((id) => !evaluations.some(({ expertId }) => expertId === id)).length;
    if (missing > 0) return refuse('RULE', 'sourcing.scoresMissing', ['eventId'], { count: missing });
    const contenders = bids.flatMap((bid) => contenderOf(bid, evaluations));
    return change<SourcingEventRow>({ ranking: rankBids(contenders, event.priceWeight) });
  },
});

function contenderOf({ _id: id, supplierId, total }: BidRow, evaluations: readonly EvaluationRow[]): Contender[] {
  const points = evaluations.flatMap(({ scores }) =>
    scores.filter((score) => score.id === id).map(({ technical }) => technical),
  );
  return total ? [{ id, supplierId, total, points }] : [];
}
