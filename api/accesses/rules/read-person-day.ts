import { Reading } from '../../../schema/accesses/reading.js';
import { businessDay } from '../../../schema/kernel/calendar.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Reads what one member of the staff did on one day, for a stated reason, which is on record before anything is shown. */
export const readPersonDay = rule(Reading, 'readPersonDay', {
  decide: (person, input, { actor, now }) => {
    if (person.audience !== 'STAFF') return refuse('RULE', 'accesses.notStaff', ['accountId']);
    if (person.ref === actor.ref) return refuse('RULE', 'accesses.ownDay', ['accountId']);
    if (input.day > businessDay(now)) return refuse('RULE', 'accesses.dayToCome', ['day']);
    return made(Reading, input, { kind: 'PERSON_DAY', about: [person.ref], readerId: actor.id });
  },
});
