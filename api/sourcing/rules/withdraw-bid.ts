import { Bid } from '../../../schema/sourcing/bid.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfTime, loadInvitation } from './write-bid.js';

/** Withdraws the supplier's own bid before the deadline and deletes its envelope. */
export const withdrawBid = rule(Bid, 'withdrawBid', {
  facts: (_input, read, row, actor) => loadInvitation(row.eventId, actor, read),
  decide: (_row, _input, { now, facts: { event } }) =>
    faultOfTime(event, now, 'bidId') ?? change(Bid, { envelope: null, withdrawnAt: now }),
});
