import { readPersonDayInput } from '../../../schema/accesses/inputs.js';
import { reading } from '../../../schema/accesses/lifecycle.js';
import { businessDay } from '../../../schema/history/days.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { ReadingRow } from '../model.js';

/** Reads what one person of the staff did on one day, for a stated reason; it is on record before anything is shown. */
export const readPersonDay = defineCommand({
  lifecycle: reading,
  move: 'readPersonDay',
  input: readPersonDayInput,
  subjectId: null,
  facts: async ({ accountId }, read) =>
    (await read.visible('Account', accountId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['accountId']),
  decide: (_: null, { day, reason }, { actor, now, facts: person }) => {
    if (person.audience !== 'STAFF') return refuse('RULE', 'accesses.notStaff', ['accountId']);
    if (person.ref === actor.ref) return refuse('RULE', 'accesses.ownDay', ['accountId']);
    if (day > businessDay(now)) return refuse('RULE', 'accesses.dayToCome', ['day']);
    return change<ReadingRow>({
      ...{ kind: 'PERSON_DAY', about: [person.ref], day, reason },
      ...{ readerId: actor.id, operator: null, sha256: null },
    });
  },
});
