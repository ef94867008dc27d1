import { Bid } from '../../../schema/sourcing/bid.js';
import { isRefusal } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { newSalt } from './new-salt.js';
import { faultOfTime, loadInvitation, writeBid } from './write-bid.js';

/** Replaces the supplier's own bid before the deadline. The earlier content is never opened. */
export const replaceBid = rule(Bid, 'replaceBid', {
  prepare: newSalt,
  facts: (_input, read, row, actor) => loadInvitation(row.eventId, actor, read),
  decide: (_row, { content }, { now, facts, prepared }) => {
    const late = faultOfTime(facts.event, now, 'bidId');
    if (late) return late;
    const written = writeBid(content, facts, { now, salt: prepared });
    return isRefusal(written) ? written : change(Bid, written);
  },
});
