import { InterestDeclaration } from '../../../schema/sourcing/interest-declaration.js';
import { several } from '../../kernel/command.js';
import { made, rule } from '../../kernel/rule.js';
import { withoutExpert } from './without-expert.js';

/** An expert with an interest in one of the bidders withdraws from the evaluation. */
export const recuse = rule(InterestDeclaration, 'recuse', {
  decide: (event, input, { now, actor }) => {
    const declared = { purchaseId: event.purchaseId, expertId: actor.id, declaredAt: now };
    return several(made(InterestDeclaration, input, declared), [withoutExpert(event, actor.id)]);
  },
});
