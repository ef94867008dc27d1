import { Attempt } from '../../../schema/accesses/attempt.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { DENIALS, parseDenial, written } from '../denial.js';

/** Records that somebody tried what they may not do; asked for by a job, once for each person, act and hour. */
export const recordAttempt = rule(Attempt, 'recordAttempt', {
  facts: async (input, read) => {
    const [stored] = await read.operational(DENIALS, { _id: input.denial }, 1);
    return stored ? parseDenial(stored) : refuse('NOT_FOUND', 'kernel.notFound', ['denial']);
  },
  decide: (_row, input, { facts: denial }) => {
    const { _id: hour, pending: count, accountId, act, about, firstAt, lastAt, refusal, refusalParams } = denial;
    const who = { hour, accountId, act, about };
    const attempt = made(Attempt, input, { ...who, count, firstAt, lastAt, refusal, refusalParams });
    return several(attempt, [], { writes: [written(denial)] });
  },
});
