import { Award } from '../../../schema/sourcing/award.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { also, change, rule } from '../../kernel/rule.js';

/** Returns a recommendation. The event goes back to the evaluated state, and another recommendation may follow. */
export const returnAward = rule(Award, 'returnAward', {
  decide: (row, { reason }) =>
    several(change(Award, { remark: reason }), [also(SourcingEvent, row.eventId, 'reopenAwardOfEvent')]),
});
