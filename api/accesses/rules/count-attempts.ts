import { Attempt } from '../../../schema/accesses/attempt.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { DENIALS, parseDenial, written } from '../denial.js';

/** Adds the refusals to a person after the first one; asked for by a job when the hour is over. */
export const countAttempts = rule(Attempt, 'countAttempts', {
  facts: async (_input, read, row) => {
    const [stored] = await read.operational(DENIALS, { _id: row.hour }, 1);
    return stored ? parseDenial(stored) : refuse('NOT_FOUND', 'kernel.notFound', ['attemptId']);
  },
  decide: (row, _input, { facts: denial }) => {
    const counted = change(Attempt, { count: row.count + denial.pending, lastAt: denial.lastAt });
    return several(counted, [], { writes: [written(denial)] });
  },
});
