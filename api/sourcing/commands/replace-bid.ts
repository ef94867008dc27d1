import { replaceBidInput } from '../../../schema/sourcing/inputs.js';
import { bid } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { isRefusal } from '../../kernel/refusal.js';
import type { BidRow } from '../bid-model.js';
import { biddingFence } from './bidding-fence.js';
import { newSalt } from './new-salt.js';
import { faultOfTime, loadInvitation, writeBid } from './write-bid.js';

/** Puts another bid in the place of one's own, before the deadline; what stood there is never opened. */
export const replaceBid = defineCommand({
  lifecycle: bid,
  move: 'replaceBid',
  input: replaceBidInput,
  subjectId: (input) => input.bidId,
  prepare: newSalt,
  facts: (_input, read, row: BidRow, { supplierId }) =>
    loadInvitation({ eventId: row.eventId, supplierId }, 'bidId', read),
  decide: (_row: BidRow, { content }, { now, facts, prepared, mint }) => {
    const late = faultOfTime(facts.event, now, 'bidId');
    if (late) return late;
    const written = writeBid(content, facts, { now, salt: prepared });
    if (isRefusal(written)) return written;
    return several(change<BidRow>(written), [], { writes: [biddingFence(facts.event._id, mint('Bid'))] });
  },
});
