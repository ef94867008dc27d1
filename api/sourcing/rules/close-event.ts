import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { withoutCover } from './cover-plan.js';

/**
 * Closes an event whose deadline has passed; a job asks for it. No bid is accepted after the deadline itself, however late the job runs.
 */
export const closeEvent = rule(SourcingEvent, 'closeEvent', {
  irreversible: true,
  decide: (event, _input, { now }) => {
    if (now < event.closesAt) return refuse('RULE', 'sourcing.notClosedYet', ['eventId']);
    return several(change(SourcingEvent, { closedAt: now }), [], { writes: [withoutCover(event._id)] });
  },
});
