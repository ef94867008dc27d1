import { confirmReopeningInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { SourcingEventRow } from '../model.js';
import { coverPlan } from './cover-plan.js';

/** Reverses a wrong closing, as the second of two people: bids that are in stay in, and all invited may bid again until the deadline. */
export const confirmReopening = defineCommand({
  lifecycle: sourcingEvent,
  move: 'confirmReopening',
  input: confirmReopeningInput,
  subjectId: (input) => input.eventId,
  foreseen: true,
  decide: (event: SourcingEventRow, _input, { now }) => {
    const { reopening } = event;
    if (!reopening) return refuse('RULE', 'sourcing.noReopening', ['eventId']);
    if (reopening.closesAt <= now) return refuse('RULE', 'sourcing.reopeningTooLate', ['eventId']);
    const reopened = change<SourcingEventRow>({ closesAt: reopening.closesAt, closedAt: null, reopening: null });
    return several(reopened, [], { writes: [coverPlan(event, now, reopening.closesAt)] });
  },
});
