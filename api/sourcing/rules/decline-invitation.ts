import { InvitationDecline } from '../../../schema/sourcing/invitation-decline.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { faultOfTime } from './write-bid.js';

/** Says that an invited supplier does not quote, before the deadline and while it has no bid. It may still bid afterwards. */
export const declineInvitation = rule(InvitationDecline, 'declineInvitation', {
  facts: async ({ eventId }, read, _event, { supplierId }) => {
    if (supplierId === null) return refuse('NOT_FOUND', 'kernel.notFound', ['eventId']);
    const bids = await read.find('Bid', { eventId, supplierId, state: 'SUBMITTED' }, 1);
    return { supplierId, hasBid: bids.length > 0 };
  },
  decide: (event, input, { now, facts: { supplierId, hasBid } }) => {
    const late = faultOfTime(event, now, 'eventId');
    if (late) return late;
    if (hasBid) return refuse('RULE', 'sourcing.withdrawFirst', ['eventId']);
    return made(InvitationDecline, input, { supplierId, declinedAt: now });
  },
});
