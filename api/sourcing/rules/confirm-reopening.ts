import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { there } from '../../kernel/there.js';
import { coverPlan } from './cover-plan.js';

/**
 * The second of two people confirms that a wrong closing is reversed. Submitted bids stay in, and all invited suppliers may bid again until
 * the deadline.
 */
export const confirmReopening = rule(SourcingEvent, 'confirmReopening', {
  foreseen: true,
  decide: (event, _input, { now }) => {
    const reopening = there(event.reopening);
    if (reopening.closesAt <= now) return refuse('RULE', 'sourcing.reopeningTooLate', ['eventId']);
    const reopened = change(SourcingEvent, { closesAt: reopening.closesAt, closedAt: null, reopening: null });
    return several(reopened, [], { writes: [coverPlan(event, now, reopening.closesAt)] });
  },
});
