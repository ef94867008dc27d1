import { Bid, type BidRow } from '../../../schema/sourcing/bid.js';
import { SourcingEvent, type SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import { type AlsoChange, several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';
import { byChance } from '../by-chance.js';
import { totalBid, unpackBid } from '../envelope.js';

/** Opens all bids of an event at once after its deadline, and discloses who withdrew a bid. The event's buyer may not do it. */
export const openBids = rule(SourcingEvent, 'openBids', {
  irreversible: true,
  facts: async (input, read) => ({
    bids: await read.find('Bid', { eventId: input.eventId, state: 'SUBMITTED' }),
    withdrawn: await read.find('Bid', { eventId: input.eventId, state: 'WITHDRAWN' }),
    openingAnchor: await read.checkpoint(),
  }),
  decide: (event, _input, { now, facts: { bids, withdrawn, openingAnchor } }) => {
    if (now < event.closesAt) return refuse('RULE', 'sourcing.notClosedYet', ['eventId']);
    if (event.reopening) return refuse('RULE', 'sourcing.reopeningFirst', ['eventId']);
    const others: AlsoChange[] = [];
    const numbers = new Map(byChance(bids).map(({ _id }, index) => [_id, index + 1]));
    for (const bid of bids) {
      const opened = openBid(bid, event, numbers.get(bid._id) ?? 0);
      if (isRefusal(opened)) return opened;
      others.push(opened);
    }
    for (const { _id } of withdrawn) others.push(also(Bid, _id, 'discloseWithdrawnBid'));
    return several(change(SourcingEvent, { openedAt: now, bidsOpened: bids.length, openingAnchor }), others);
  },
});

// An envelope that differs from what was submitted was changed in the database. Opening stops until that is cleared up.
function openBid(bid: BidRow, event: SourcingEventRow, sheetNumber: number): AlsoChange | Refusal {
  const { _id: id, eventId, supplierId, envelope, envelopeHash } = bid;
  const content = envelope === null ? null : unpackBid({ envelope, envelopeHash }, { eventId, supplierId });
  const opened = content && totalBid(content, event);
  if (!opened) return refuse('RULE', 'sourcing.envelopeBroken', ['eventId'], { bid: id });
  return also(Bid, id, 'openBid', { ...opened, sheetNumber });
}
