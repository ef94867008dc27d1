import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/**
 * Drops the proposal to reopen an event: withdrawn by those who proposed it, or refused by those who should confirm it. The event stays
 * closed.
 */
export const dropReopening = rule(SourcingEvent, 'dropReopening', {
  foreseen: true,
  decide: ({ reopening }) => {
    if (!reopening) return refuse('RULE', 'sourcing.noReopening', ['eventId']);
    return change(SourcingEvent, { reopening: null });
  },
});
