import { recordAttemptInput } from '../../../schema/accesses/inputs.js';
import { attempt } from '../../../schema/accesses/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { DENIALS, parseDenial, written } from '../denial.js';
import type { AttemptRow } from '../model.js';

/** Writes down what somebody tried and may not do; asked for by a job, once for each person, act and hour. */
export const recordAttempt = defineCommand({
  lifecycle: attempt,
  move: 'recordAttempt',
  input: recordAttemptInput,
  subjectId: null,
  facts: async (input, read) => {
    const [stored] = await read.operational(DENIALS, { _id: input.denial }, 1);
    return stored ? parseDenial(stored) : refuse('NOT_FOUND', 'kernel.notFound', ['denial']);
  },
  decide: (_: null, __, { facts: denial }) => {
    const { _id: hour, pending: count, accountId, act, about, firstAt, lastAt, refusal, refusalParams } = denial;
    const who = { hour, accountId, act, about };
    const made = change<AttemptRow>({ ...who, count, firstAt, lastAt, refusal, refusalParams });
    return several(made, [], { writes: [written(denial)] });
  },
});
