import { type BidScoreRow, Evaluation } from '../../../schema/sourcing/evaluation.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { pointsOf } from './points-of.js';

/** One expert's points for every opened bid by every criterion. They are given once and then locked. */
export const scoreBids = rule(Evaluation, 'scoreBids', {
  facts: async ({ eventId }, read, _event, { id: expertId }) => ({
    bids: await read.find('Bid', { eventId, state: 'OPENED' }),
    declared: (await read.find('InterestDeclaration', { eventId, expertId, state: 'NO_INTEREST' }, 1))[0],
  }),
  decide: (event, input, { now, actor, facts: { bids, declared } }) => {
    const open = new Set(bids.map(({ _id }) => _id));
    const kept: BidScoreRow[] = [];
    const refused: Refusal[] = [];
    for (const [index, score] of input.scores.entries()) {
      if (!open.delete(score.bidId)) refused.push(refuse('RULE', 'sourcing.noBidToScore', ['scores', index, 'bidId']));
      const points = pointsOf(score, event.criteria, index);
      if (isRefusal(points)) refused.push(points);
      else kept.push(points);
    }
    if (open.size > 0) refused.push(refuse('RULE', 'sourcing.bidsUnscored', ['scores'], { count: open.size }));
    const together = refuseTogether(refused);
    if (together) return together;
    return made(Evaluation, input, {
      purchaseId: event.purchaseId,
      expertId: actor.id,
      scores: kept,
      lockedAt: now,
      // An expert who was not asked about interests before declares having none by scoring.
      declaredAt: declared?.declaredAt ?? now,
    });
  },
});
