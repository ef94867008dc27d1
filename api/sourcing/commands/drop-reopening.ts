import { dropReopeningInput } from '../../../schema/sourcing/inputs.js';
import { sourcingEvent } from '../../../schema/sourcing/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { SourcingEventRow } from '../model.js';

/** Lets the proposal to reopen an event go: by those who proposed it, or by those who will not confirm it. The event stays closed. */
export const dropReopening = defineCommand({
  lifecycle: sourcingEvent,
  move: 'dropReopening',
  input: dropReopeningInput,
  subjectId: (input) => input.eventId,
  foreseen: true,
  decide: ({ reopening }: SourcingEventRow) => {
    if (!reopening) return refuse('RULE', 'sourcing.noReopening', ['eventId']);
    return change<SourcingEventRow>({ reopening: null });
  },
});
