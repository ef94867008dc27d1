import { Contract } from '../../../schema/contracts/contract.js';
import { Award } from '../../../schema/sourcing/award.js';
import { Bid } from '../../../schema/sourcing/bid.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';
import { contractOf } from '../contract-of.js';

/**
 * Revokes an award: its bid is out, a drafted contract is cancelled, and the event returns to the evaluated state, so that another bid can
 * be chosen. What the buyer does next, a new recommendation or ending the event, is a separate act.
 */
export const confirmRevocation = rule(Award, 'confirmRevocation', {
  foreseen: true,
  facts: async (_input, read, row) => ({
    contract: await contractOf(row._id, read),
    bids: await read.find('Bid', { eventId: row.eventId, state: { $in: ['AWARDED', 'NOT_AWARDED'] } }),
  }),
  decide: (row, _input, { now, facts: { contract, bids } }) => {
    if (contract?.state === 'ACTIVE')
      return refuse('RULE', 'sourcing.contractSigned', ['awardId'], { number: contract.number });
    return several(change(Award, { revokedAt: now }), [
      ...(contract ? [also(Contract, contract._id, 'cancelContract')] : []),
      ...bids.map(({ _id }) => also(Bid, _id, _id === row.bidId ? 'forfeitBid' : 'reopenBid')),
      also(SourcingEvent, row.eventId, 'reopenAwardedEvent', { awardedAt: null }),
    ]);
  },
});
