import { InterestDeclaration } from '../../../schema/sourcing/interest-declaration.js';
import { several } from '../../kernel/command.js';
import { wrongState } from '../../kernel/judge-origin.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { withoutExpert } from './without-expert.js';

/** An expert who notices an interest only on the sheet withdraws from the evaluation, as long as their scores are not locked. */
export const recuseLater = rule(InterestDeclaration, 'recuseLater', {
  foreseen: true,
  policy: (row, actor) =>
    row.expertId === actor.id ? null : refuse('FORBIDDEN', 'sourcing.othersDeclaration', ['declarationId']),
  facts: async (_input, read, { eventId, expertId }) => {
    const event = await read.byId('SourcingEvent', eventId);
    if (!event) return refuse('NOT_FOUND', 'kernel.notFound', ['declarationId']);
    return { event, scored: (await read.find('Evaluation', { eventId, expertId }, 1)).length > 0 };
  },
  decide: ({ expertId }, { reason }, { facts: { event, scored } }) => {
    if (event.state !== 'OPENED') return wrongState('SourcingEvent', event, ['OPENED'], ['declarationId']);
    if (scored) return refuse('RULE', 'sourcing.scoredAlready', ['declarationId']);
    const others = event.expertIds.includes(expertId) ? [withoutExpert(event, expertId)] : [];
    return several(change(InterestDeclaration, { reason }), others);
  },
});
