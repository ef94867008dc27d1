import { Requisition } from '../../../schema/demand/requisition.js';
import { Purchase } from '../../../schema/purchases/purchase.js';
import { Bid } from '../../../schema/sourcing/bid.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { also, change, rule } from '../../kernel/rule.js';
import { withoutCover } from './cover-plan.js';

/** Ends an event, its purchase and its opened bids without an award. The requisitions can be sourced again; sealed bids stay sealed. */
export const cancelEvent = rule(SourcingEvent, 'cancelEvent', {
  facts: (_input, read, { _id: eventId }) => read.find('Bid', { eventId, state: 'OPENED' }),
  decide: (event, _input, { facts: opened }) => {
    const others = [
      ...opened.map(({ _id }) => also(Bid, _id, 'endBid')),
      also(Purchase, event.purchaseId, 'cancelPurchase'),
      ...event.requisitionIds.map((id) => also(Requisition, id, 'releaseRequisition', { purchaseId: null })),
    ];
    return several(change(SourcingEvent, { reopening: null }), others, { writes: [withoutCover(event._id)] });
  },
});
