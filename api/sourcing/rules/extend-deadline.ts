import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfDeadline } from './check-settings.js';
import { coverPlan } from './cover-plan.js';

/** Gives all suppliers more time, as long as some is left. A deadline that has passed cannot be extended. */
export const extendDeadline = rule(SourcingEvent, 'extendDeadline', {
  decide: (event, { closesAt }, { now }) => {
    if (now >= event.closesAt) return refuse('RULE', 'sourcing.deadlinePassed', ['eventId']);
    if (closesAt <= event.closesAt) return refuse('RULE', 'sourcing.deadlineNotLater', ['closesAt']);
    const fault = faultOfDeadline(closesAt, now);
    if (fault) return fault;
    return several(change(SourcingEvent, { closesAt }), [], { writes: [coverPlan(event, now, closesAt)] });
  },
});
