import { openBidsInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { type AlsoChange, change, defineCommand, several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { BidRow } from '../bid-model.js';
import { totalBid, unpackBid } from '../envelope.js';
import type { SourcingEventRow } from '../model.js';

/** Opens every bid of an event after its deadline, all at once, and makes known who took one back; never by its buyer. */
export const openBids = defineCommand({
  lifecycle: sourcingEvent,
  move: 'openBids',
  input: openBidsInput,
  subjectId: (input) => input.eventId,
  irreversible: true,
  facts: async (input, read) => ({
    bids: await read.find('Bid', { eventId: input.eventId, state: 'SUBMITTED' }),
    withdrawn: await read.find('Bid', { eventId: input.eventId, state: 'WITHDRAWN' }),
    openingAnchor: await read.checkpoint(),
  }),
  decide: (event: SourcingEventRow, _input, { now, facts: { bids, withdrawn, openingAnchor } }) => {
    if (now < event.closesAt) return refuse('RULE', 'sourcing.notClosedYet', ['eventId']);
    if (event.reopening) return refuse('RULE', 'sourcing.reopeningFirst', ['eventId']);
    const also: AlsoChange[] = [];
    for (const bid of bids) {
      const opened = openBid(bid, event);
      if (isRefusal(opened)) return opened;
      also.push(opened);
    }
    for (const { _id: id } of withdrawn) also.push({ subject: 'Bid', id, move: 'discloseWithdrawnBid', change: {} });
    return several(change<SourcingEventRow>({ openedAt: now, bidsOpened: bids.length, openingAnchor }), also);
  },
});

// An envelope that is not what was submitted was changed in the database: opening stops until it is cleared up.
function openBid(bid: BidRow, event: SourcingEventRow): AlsoChange | Refusal {
  const { _id: id, eventId, supplierId, envelope, envelopeHash } = bid;
  const content = envelope === null ? null : unpackBid({ envelope, envelopeHash }, { eventId, supplierId });
  const opened = content && totalBid(content, event.lines, event.currency);
  if (!opened) return refuse('RULE', 'sourcing.envelopeBroken', ['eventId'], { bid: id });
  return { subject: 'Bid', id, move: 'openBid', change: change<BidRow>(opened) };
}
