import { SourcingEvent, type SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { isExpert } from './check-settings.js';
import { lessExpert } from './without-expert.js';

/**
 * Releases an expert who is none any more: the account is disabled, or the post was taken away. Whoever is still an expert recuses themselves,
 * since a buyer who could choose would choose the scores; and scores that are locked stay, whoever gave them.
 */
export const releaseExpert = rule(SourcingEvent, 'releaseExpert', {
  // Of any of its experts; where it has none, of somebody who is none of them.
  foreseen: {
    saying: ({ expertIds, createdById }: SourcingEventRow) =>
      (expertIds.length > 0 ? expertIds : [createdById]).map((expertId) => ({ expertId })),
  },
  facts: async ({ expertId }, read, { _id: eventId }) => ({
    expert: await read.byId('Account', expertId),
    scored: await read.find('Evaluation', { eventId, expertId }, 1),
  }),
  decide: (event, { expertId }, { facts: { expert, scored } }) => {
    if (!expert || !event.expertIds.includes(expertId)) return refuse('RULE', 'sourcing.notItsExpert', ['expertId']);
    const { name } = expert;
    const refused = refuseTogether([
      isExpert(expert) ? refuse('RULE', 'sourcing.expertStillThere', ['expertId'], { name }) : null,
      scored.length > 0 ? refuse('RULE', 'sourcing.expertHasScored', ['expertId'], { name }) : null,
    ]);
    return refused ?? change(SourcingEvent, lessExpert(event, expertId));
  },
});
