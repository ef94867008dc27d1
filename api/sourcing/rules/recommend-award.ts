import { Award } from '../../../schema/sourcing/award.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { also, made, rule } from '../../kernel/rule.js';

/**
 * Recommends a bid for the award. A bid other than the first of the ranking needs a reason. A bid whose award was revoked no longer counts
 * in the ranking.
 */
export const recommendAward = rule(Award, 'recommendAward', {
  numbers: ['CJ'],
  facts: async ({ eventId, bidId }, read) => {
    const bid = await read.visible('Bid', bidId);
    if (bid?.eventId !== eventId) return refuse('NOT_FOUND', 'kernel.notFound', ['bidId']);
    const open = await read.find('Bid', { eventId, state: 'OPENED' });
    const ids: ReadonlySet<string> = new Set(open.map(({ _id }) => _id));
    return { bid, open: ids };
  },
  decide: (event, input, { actor, facts: { bid, open }, mint, number }) => {
    const { bidId, justification } = input;
    const places = (event.ranking ?? []).filter(({ id }) => open.has(id));
    const ranked = places.find(({ id }) => id === bidId);
    const { net, tax } = bid;
    if (!ranked || !net || !tax) return refuse('RULE', 'sourcing.notRanked', ['bidId']);
    const firstRanked = places.every(({ rank }) => rank >= ranked.rank);
    if (!firstRanked && justification === null)
      return refuse('RULE', 'sourcing.justificationNeeded', ['justification'], { rank: ranked.rank });
    const id = mint('Award');
    const recommended = made(Award, input, {
      purchaseId: event.purchaseId,
      number: number('CJ'),
      supplierId: ranked.supplierId,
      net,
      tax,
      total: ranked.total,
      firstRanked,
      recommendedById: actor.id,
    });
    return several(recommended, [also(SourcingEvent, event._id, 'proposeAwardOfEvent', { awardId: id })], { id });
  },
});
