import { InterestDeclaration } from '../../../schema/sourcing/interest-declaration.js';
import { several } from '../../kernel/command.js';
import { made, rule } from '../../kernel/rule.js';
import { withoutExpert } from './without-expert.js';

/** An expert with an interest in one of the bidders withdraws from the evaluation. */
export const recuse = rule(InterestDeclaration, 'recuse', {
  decide: (event, { reason }, { now, actor }) => {
    const place = { purchaseId: event.purchaseId, eventId: event._id, expertId: actor.id };
    return several(made(InterestDeclaration, { ...place, declaredAt: now, reason }), [withoutExpert(event, actor.id)]);
  },
});
