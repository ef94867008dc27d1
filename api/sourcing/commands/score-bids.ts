import { scoreBidsInput } from '../../../schema/sourcing/inputs.js';
import { evaluation } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { EvaluationRow } from '../evaluation-model.js';

/** One expert's points for every opened bid, given once and locked. */
export const scoreBids = defineCommand({
  lifecycle: evaluation,
  move: 'scoreBids',
  input: scoreBidsInput,
  subjectId: null,
  facts: async ({ eventId }, read, _row: null, { id: expertId, ref }) => {
    const event = await read.visible('SourcingEvent', eventId);
    if (!event) return refuse('NOT_FOUND', 'kernel.notFound', ['eventId']);
    const bids = await read.find('Bid', { eventId, state: 'OPENED' });
    // By account and by person: whoever is named by two accounts scores once.
    const own = { $or: [{ expertId }, { 'acts.scoreBids': ref }] };
    return { event, bids, before: await read.find('Evaluation', { eventId, ...own }, 1) };
  },
  decide: (_row: null, { scores }, { now, actor, facts: { event, bids, before } }) => {
    if (!event.expertIds.includes(actor.id)) return refuse('FORBIDDEN', 'sourcing.notAnExpert', ['eventId']);
    if (event.state !== 'OPENED') return refuse('RULE', 'sourcing.notOpen', ['eventId']);
    if (before.length > 0) return refuse('RULE', 'sourcing.scoredAlready', ['eventId']);
    const open = new Set(bids.map(({ _id }) => _id));
    for (const [index, { bidId }] of scores.entries())
      if (!open.delete(bidId)) return refuse('RULE', 'sourcing.noBidToScore', ['scores', index, 'bidId']);
    if (open.size > 0) return refuse('RULE', 'sourcing.bidsUnscored', ['scores'], { count: open.size });
    const place = { purchaseId: event.purchaseId, eventId: event._id };
    return change<EvaluationRow>({
      ...place,
      expertId: actor.id,
      scores: scores.map(({ bidId, technical, comment }) => ({ id: bidId, technical, comment })),
      lockedAt: now,
    });
  },
});
