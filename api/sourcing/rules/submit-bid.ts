import { Bid } from '../../../schema/sourcing/bid.js';
import { several } from '../../kernel/command.js';
import { isRefusal } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { loadBidFiles } from './bid-files.js';
import { newSalt } from './new-salt.js';
import { faultOfTime, loadBidder, writeBid } from './write-bid.js';

/** Submits a supplier's bid, which stays sealed until opening. */
export const submitBid = rule(Bid, 'submitBid', {
  prepare: newSalt,
  facts: async ({ content }, read, _event, actor) => {
    const bidder = await loadBidder(actor.supplierId, 'eventId', read);
    if (isRefusal(bidder)) return bidder;
    return { ...bidder, files: await loadBidFiles(content.files, { read, actor, before: [] }) };
  },
  decide: (event, input, { now, facts: bidder, prepared }) => {
    const late = faultOfTime(event, now, 'eventId');
    if (late) return late;
    const written = writeBid(input.content, { ...bidder, event }, { now, salt: prepared });
    if (isRefusal(written)) return written;
    const place = { purchaseId: event.purchaseId, supplierId: bidder.supplier._id };
    return several(made(Bid, input, { ...place, ...written.bid }), [], { writes: written.writes });
  },
});
