import { closeEventInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { SourcingEventRow } from '../model.js';
import { biddingFence } from './bidding-fence.js';
import { withoutCover } from './cover-plan.js';

/** Closes an event whose deadline has come; asked for by a job. Bids end with the deadline itself, however late the job is. */
export const closeEvent = defineCommand({
  lifecycle: sourcingEvent,
  move: 'closeEvent',
  input: closeEventInput,
  subjectId: (input) => input.eventId,
  irreversible: true,
  decide: (event: SourcingEventRow, _input, { now }) => {
    if (now < event.closesAt) return refuse('RULE', 'sourcing.notClosedYet', ['eventId']);
    return several(change<SourcingEventRow>({ closedAt: now }), [], {
      writes: [biddingFence(event._id, 'closed'), withoutCover(event._id)],
    });
  },
});
