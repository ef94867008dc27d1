import { SourcingEvent } from '../../../schema/sourcing/sourcing-event.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfExperts, loadNamed, ownersOf } from './check-settings.js';

/** Names an expert to replace one who recused themselves or has left. No further experts can be named, since the prices are known by now. */
export const nameExpert = rule(SourcingEvent, 'nameExpert', {
  facts: async ({ expertId }, read, event) => ({
    named: await loadNamed({ invitedIds: [], expertIds: [...event.expertIds, expertId] }, event.purchaseId, read),
    recused: await read.find('InterestDeclaration', { eventId: event._id, expertId, state: 'RECUSED' }, 1),
  }),
  decide: (event, { expertId }, { now, actor, facts: { named, recused } }) => {
    const { vacancies, expertIds, priceWeight } = event;
    if (vacancies === null) return refuse('RULE', 'sourcing.noVacancy', ['eventId']);
    if (recused.length > 0) return refuse('RULE', 'sourcing.recusedBefore', ['expertId']);
    const owners = [actor.ref, ...ownersOf(named, now)];
    const fault = faultOfExperts({ expertIds: [expertId], priceWeight }, named.experts, owners);
    if (fault) return { ...fault, path: ['expertId'] };
    const expert = named.experts.get(expertId);
    if (expertIds.some((id) => named.experts.get(id)?.ref === expert?.ref))
      return refuse('RULE', 'sourcing.expertTwice', ['expertId'], { name: expert?.name ?? '' });
    return change(SourcingEvent, {
      expertIds: [...expertIds, expertId],
      vacancies: vacancies === 1 ? null : vacancies - 1,
    });
  },
});
