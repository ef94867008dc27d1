import { approveAwardInput } from '../../../schema/sourcing/inputs.js';
import { award } from '../../../schema/sourcing/lifecycle.js';
import { type AlsoChange, change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AwardRow } from '../award-model.js';

/** Decides the award. The other bidders are declined with it. */
export const approveAward = defineCommand({
  lifecycle: award,
  move: 'approveAward',
  input: approveAwardInput,
  subjectId: (input) => input.awardId,
  foreseen: true,
  facts: async (_input, read, row: AwardRow) => ({
    supplier: await read.byId('Supplier', row.supplierId),
    bids: await read.find('Bid', { eventId: row.eventId, state: 'OPENED' }),
  }),
  decide: (row: AwardRow, { note }, { now, facts: { supplier, bids } }) => {
    if (supplier?.state !== 'ACTIVE')
      return refuse('RULE', 'sourcing.supplierNotActive', ['awardId'], { name: supplier?.name ?? '' });
    const results = bids.map(({ _id: id }): AlsoChange => {
      return { subject: 'Bid', id, move: id === row.bidId ? 'awardBid' : 'declineBid', change: {} };
    });
    return several(change<AwardRow>({ remark: note, approvedAt: now }), [
      ...results,
      { subject: 'SourcingEvent', id: row.eventId, move: 'awardEvent', change: { awardedAt: now } },
    ]);
  },
});
