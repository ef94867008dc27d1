import { Award } from '../../../schema/sourcing/award.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { also, change, rule } from '../../kernel/rule.js';

/** Gives a recommendation back; the event stands evaluated again and another may follow. */
export const returnAward = rule(Award, 'returnAward', {
  decide: (row, { reason }) =>
    several(change(Award, { remark: reason }), [also(SourcingEvent, row.eventId, 'reopenAwardOfEvent')]),
});
