import { Bid } from '../../../schema/sourcing/bid.js';
import { isRefusal } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { newSalt } from './new-salt.js';
import { faultOfTime, loadBidder, writeBid } from './write-bid.js';

/** Submits a supplier's bid, which stays sealed until opening. */
export const submitBid = rule(Bid, 'submitBid', {
  prepare: newSalt,
  facts: (_input, read, _event, { supplierId }) => loadBidder(supplierId, 'eventId', read),
  decide: (event, { content }, { now, facts: supplier, prepared }) => {
    const late = faultOfTime(event, now, 'eventId');
    if (late) return late;
    const written = writeBid(content, { event, supplier }, { now, salt: prepared });
    if (isRefusal(written)) return written;
    const place = { purchaseId: event.purchaseId, eventId: event._id, supplierId: supplier._id };
    return made(Bid, { ...place, ...written });
  },
});
