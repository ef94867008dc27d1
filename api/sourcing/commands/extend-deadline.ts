import { extendDeadlineInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { SourcingEventRow } from '../model.js';
import { faultOfDeadline } from './check-settings.js';
import { coverPlan } from './cover-plan.js';

/** Gives all suppliers more time, as long as there is some left: once it has run out, nobody may bring it back. */
export const extendDeadline = defineCommand({
  lifecycle: sourcingEvent,
  move: 'extendDeadline',
  input: extendDeadlineInput,
  subjectId: (input) => input.eventId,
  decide: (event: SourcingEventRow, { closesAt }, { now }) => {
    if (now >= event.closesAt) return refuse('RULE', 'sourcing.deadlinePassed', ['eventId']);
    if (closesAt <= event.closesAt) return refuse('RULE', 'sourcing.deadlineNotLater', ['closesAt']);
    const fault = faultOfDeadline(closesAt, now);
    if (fault) return fault;
    return several(change<SourcingEventRow>({ closesAt }), [], { writes: [coverPlan(event, now, closesAt)] });
  },
});
