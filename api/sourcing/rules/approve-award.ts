import { Award } from '../../../schema/sourcing/award.js';
import { Bid } from '../../../schema/sourcing/bid.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { also, change, rule } from '../../kernel/rule.js';

/** Decides the award. The other bidders are declined by the same act. */
export const approveAward = rule(Award, 'approveAward', {
  foreseen: true,
  facts: (_input, read, row) => read.find('Bid', { eventId: row.eventId, state: 'OPENED' }),
  decide: (row, { note }, { now, facts: bids }) =>
    several(change(Award, { remark: note, approvedAt: now }), [
      ...bids.map(({ _id }) => also(Bid, _id, _id === row.bidId ? 'awardBid' : 'declineBid')),
      also(SourcingEvent, row.eventId, 'awardEvent', { awardedAt: now }),
    ]),
});
