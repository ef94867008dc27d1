import { cancelEventInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { type AlsoChange, change, defineCommand, several } from '../../kernel/command.js';
import type { SourcingEventRow } from '../model.js';
import { withoutCover } from './cover-plan.js';

/** Ends an event and its purchase without an award; its requisitions may be sourced anew, its sealed bids stay sealed. */
export const cancelEvent = defineCommand({
  lifecycle: sourcingEvent,
  move: 'cancelEvent',
  input: cancelEventInput,
  subjectId: (input) => input.eventId,
  decide: (event: SourcingEventRow) => {
    const also: AlsoChange[] = [
      { subject: 'Purchase', id: event.purchaseId, move: 'cancelPurchase', change: {} },
      ...event.requisitionIds.map((id): AlsoChange => {
        return { subject: 'Requisition', id, move: 'releaseRequisition', change: { purchaseId: null } };
      }),
    ];
    return several(change<SourcingEventRow>({ reopening: null }), also, { writes: [withoutCover(event._id)] });
  },
});
