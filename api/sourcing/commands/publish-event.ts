import { publishEventInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import type { SourcingEventRow } from '../model.js';
import { biddingFence } from './bidding-fence.js';
import { faultOfSettings, loadNamed } from './check-settings.js';
import { coverPlan } from './cover-plan.js';

/** Invites the suppliers. All is judged again: since the draft a supplier may have been suspended or the deadline gone by. */
export const publishEvent = defineCommand({
  lifecycle: sourcingEvent,
  move: 'publishEvent',
  input: publishEventInput,
  subjectId: (input) => input.eventId,
  foreseen: true,
  facts: async (_input, read, event: SourcingEventRow) => ({
    named: await loadNamed({ ...event, invitedIds: event.invitedSupplierIds }, event.purchaseId, read),
    publishAnchor: await read.checkpoint(),
  }),
  decide: (event: SourcingEventRow, _input, { now, actor, facts: { named, publishAnchor } }) => {
    const settings = { ...event, invitedIds: event.invitedSupplierIds };
    const fault = faultOfSettings(event.method, settings, { named, now, buyer: actor });
    if (fault) return fault;
    return several(change<SourcingEventRow>({ publishedAt: now, publishAnchor }), [], {
      writes: [biddingFence(event._id, 'published'), coverPlan(event, now, event.closesAt)],
    });
  },
});
