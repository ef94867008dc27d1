import { extendDeadlineInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { SourcingEventRow } from '../model.js';
import { faultOfDeadline } from './check-settings.js';

/** Gives all suppliers more time, as long as there is some left: once it has run out, nobody may bring it back. */
export const extendDeadline = defineCommand({
  lifecycle: sourcingEvent,
  move: 'extendDeadline',
  input: extendDeadlineInput,
  subjectId: (input) => input.eventId,
  decide: (event: SourcingEventRow, { closesAt }, { now }) => {
    if (now >= event.closesAt) return refuse('RULE', 'sourcing.deadlinePassed', ['eventId']);
    if (closesAt <= event.closesAt) return refuse('RULE', 'sourcing.deadlineNotLater', ['closesAt']);
    return faultOfDeadline(closesAt, now) ?? change<SourcingEventRow>({ closesAt });
  },
});
