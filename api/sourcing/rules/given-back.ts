import { Award, type AwardRow } from '../../../schema/sourcing/award.js';
import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { several } from '../../kernel/command.js';
import { also, change } from '../../kernel/rule.js';

/** A recommendation that came to nothing: the event goes back to the evaluated state, and another recommendation may follow. */
export function givenBack({ eventId }: Pick<AwardRow, 'eventId'>, reason: string) {
  return several(change(Award, { remark: reason }), [also(SourcingEvent, eventId, 'reopenAwardOfEvent')]);
}
