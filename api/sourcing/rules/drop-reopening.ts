import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Lets the proposal to reopen an event go: by those who proposed it, or by those who will not confirm it. The event stays closed. */
export const dropReopening = rule(SourcingEvent, 'dropReopening', {
  foreseen: true,
  decide: ({ reopening }) => {
    if (!reopening) return refuse('RULE', 'sourcing.noReopening', ['eventId']);
    return change(SourcingEvent, { reopening: null });
  },
});
