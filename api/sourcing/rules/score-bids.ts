import { Evaluation } from '../../../schema/sourcing/evaluation.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** One expert's points for every opened bid, given once and locked. */
export const scoreBids = rule(Evaluation, 'scoreBids', {
  facts: ({ eventId }, read) => read.find('Bid', { eventId, state: 'OPENED' }),
  decide: (event, { scores }, { now, actor, facts: bids }) => {
    const open = new Set(bids.map(({ _id }) => _id));
    for (const [index, { bidId }] of scores.entries())
      if (!open.delete(bidId)) return refuse('RULE', 'sourcing.noBidToScore', ['scores', index, 'bidId']);
    if (open.size > 0) return refuse('RULE', 'sourcing.bidsUnscored', ['scores'], { count: open.size });
    return made(Evaluation, {
      purchaseId: event.purchaseId,
      eventId: event._id,
      expertId: actor.id,
      scores: scores.map(({ bidId, technical, comment }) => ({ id: bidId, technical, comment })),
      lockedAt: now,
    });
  },
});
