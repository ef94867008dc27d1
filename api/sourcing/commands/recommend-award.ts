import { recommendAwardInput } from '../../../schema/sourcing/inputs.js';
import { award } from '../../../schema/sourcing/lifecycle.js';
import { type AlsoChange, change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AwardRow } from '../award-model.js';

/** Proposes a bid for the award; another than the first of the ranking only with a reason. */
export const recommendAward = defineCommand({
  lifecycle: award,
  move: 'recommendAward',
  input: recommendAwardInput,
  subjectId: null,
  numbers: ['CJ'],
  facts: async ({ eventId, bidId }, read) => {
    const event = await read.visible('SourcingEvent', eventId);
    if (!event) return refuse('NOT_FOUND', 'kernel.notFound', ['eventId']);
    const bid = await read.visible('Bid', bidId);
    if (bid?.eventId !== eventId) return refuse('NOT_FOUND', 'kernel.notFound', ['bidId']);
    return { event, supplier: await read.byId('Supplier', bid.supplierId) };
  },
  decide: (_row: null, { bidId, justification }, { actor, facts: { event, supplier }, mint, number }) => {
    const ranked = event.ranking?.find(({ id }) => id === bidId);
    if (event.state !== 'EVALUATED' || !ranked) return refuse('RULE', 'sourcing.notEvaluated', ['eventId']);
    if (supplier?.state !== 'ACTIVE')
      return refuse('RULE', 'sourcing.supplierNotActive', ['bidId'], { name: supplier?.name ?? '' });
    const firstRanked = ranked.rank === 1;
    if (!firstRanked && justification === null)
      return refuse('RULE', 'sourcing.justificationNeeded', ['justification'], { rank: ranked.rank });
    const id = mint('Award');
    const place = { purchaseId: event.purchaseId, eventId: event._id };
    const recommended = change<AwardRow>({
      ...place,
      number: number('CJ'),
      bidId,
      supplierId: ranked.supplierId,
      total: ranked.total,
      justification,
      firstRanked,
      remark: null,
      recommendedById: actor.id,
      approvedAt: null,
    });
    const proposed: AlsoChange = {
      subject: 'SourcingEvent',
      id: event._id,
      move: 'proposeAwardOfEvent',
      change: { awardId: id },
    };
    return several(recommended, [proposed], { id });
  },
});
