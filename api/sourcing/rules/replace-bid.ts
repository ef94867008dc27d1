import { Bid } from '../../../schema/sourcing/bid.js';
import { several } from '../../kernel/command.js';
import { isRefusal } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { unpackBid } from '../envelope.js';
import { loadBidFiles } from './bid-files.js';
import { newSalt } from './new-salt.js';
import { faultOfTime, loadInvitation, writeBid } from './write-bid.js';

/** Replaces the supplier's own bid before the deadline. The earlier content is never opened, nor are files that stand in it alone. */
export const replaceBid = rule(Bid, 'replaceBid', {
  prepare: newSalt,
  facts: async ({ content }, read, row, actor) => {
    const invitation = await loadInvitation(row.eventId, actor, read);
    if (isRefusal(invitation)) return invitation;
    const { envelope, envelopeHash } = row;
    const packed = envelope === null ? null : unpackBid({ envelope, envelopeHash }, row);
    const before = packed?.files ?? [];
    return { ...invitation, files: await loadBidFiles(content.files, { read, actor, before }) };
  },
  decide: (_row, { content }, { now, facts, prepared }) => {
    const late = faultOfTime(facts.event, now, 'bidId');
    if (late) return late;
    const written = writeBid(content, facts, { now, salt: prepared });
    return isRefusal(written) ? written : several(change(Bid, written.bid), [], { writes: written.writes });
  },
});
