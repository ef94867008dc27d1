import { submitBidInput } from '../../../schema/sourcing/inputs.js';
import { bid } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import type { BidRow } from '../bid-model.js';
import { biddingFence } from './bidding-fence.js';
import { newSalt } from './new-salt.js';
import { faultOfTime, loadInvitation, writeBid } from './write-bid.js';

/** Puts in a supplier's bid, sealed until opening. */
export const submitBid = defineCommand({
  lifecycle: bid,
  move: 'submitBid',
  input: submitBidInput,
  subjectId: null,
  prepare: newSalt,
  facts: async ({ eventId }, read, _row: null, { supplierId }) => {
    const invitation = await loadInvitation({ eventId, supplierId }, 'eventId', read);
    if (isRefusal(invitation)) return invitation;
    return { ...invitation, before: await read.find('Bid', { eventId, supplierId }, 1) };
  },
  decide: (_row: null, { content }, { now, facts, prepared, mint }) => {
    const late = faultOfTime(facts.event, now, 'eventId');
    if (late) return late;
    if (facts.before.length > 0) return refuse('RULE', 'sourcing.bidExists', ['eventId']);
    const written = writeBid(content, facts, { now, salt: prepared });
    if (isRefusal(written)) return written;
    const { event, supplier } = facts;
    const place = { purchaseId: event.purchaseId, eventId: event._id, supplierId: supplier._id };
    const writes = [biddingFence(event._id, mint('Bid'))];
    return several(change<BidRow>({ ...place, ...written }), [], { writes });
  },
});
