import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfDeadline } from './check-settings.js';

/**
 * Reports that an event was closed wrongly, for example by a clock that ran ahead, and until when it should be open again: the deadline it
 * had, or a later one if that has passed meanwhile. Nothing is reversed until another person, from supervision, confirms it.
 */
export const proposeReopening = rule(SourcingEvent, 'proposeReopening', {
  decide: (event, { closesAt, reason }, { now, actor }) => {
    if (event.reopening) return refuse('RULE', 'sourcing.reopeningProposed', ['eventId']);
    if (closesAt < event.closesAt) return refuse('RULE', 'sourcing.deadlineEarlier', ['closesAt']);
    const fault = faultOfDeadline(closesAt, now);
    if (fault) return fault;
    const early = now < event.closesAt;
    const reopening = { closesAt, reason, early, proposedById: actor.id, proposedAt: now };
    return change(SourcingEvent, { reopening });
  },
});
