import { withdrawBidInput } from '../../../schema/sourcing/inputs.js';
import { bid } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import type { BidRow } from '../bid-model.js';
import { biddingFence } from './bidding-fence.js';
import { faultOfTime, loadInvitation } from './write-bid.js';

/** Takes one's own bid back before the deadline; its envelope goes with it. */
export const withdrawBid = defineCommand({
  lifecycle: bid,
  move: 'withdrawBid',
  input: withdrawBidInput,
  subjectId: (input) => input.bidId,
  facts: (_input, read, row: BidRow, { supplierId }) =>
    loadInvitation({ eventId: row.eventId, supplierId }, 'bidId', read),
  decide: (_row: BidRow, _input, { now, facts: { event }, mint }) => {
    const late = faultOfTime(event, now, 'bidId');
    if (late) return late;
    const writes = [biddingFence(event._id, mint('Bid'))];
    return several(change<BidRow>({ envelope: null, withdrawnAt: now }), [], { writes });
  },
});
