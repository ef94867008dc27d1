import { countAttemptsInput } from '../../../schema/accesses/inputs.js';
import { attempt } from '../../../schema/accesses/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { DENIALS, parseDenial, written } from '../denial.js';
import type { AttemptRow } from '../model.js';

/** Adds what was refused to somebody after the first time; asked for by a job, when the hour is over. */
export const countAttempts = defineCommand({
  lifecycle: attempt,
  move: 'countAttempts',
  input: countAttemptsInput,
  subjectId: ({ attemptId }) => attemptId,
  facts: async (_, read, row: AttemptRow) => {
    const [stored] = await read.operational(DENIALS, { _id: row.hour }, 1);
    return stored ? parseDenial(stored) : refuse('NOT_FOUND', 'kernel.notFound', ['attemptId']);
  },
  decide: (row: AttemptRow, _, { facts: denial }) => {
    const counted = change<AttemptRow>({ count: row.count + denial.pending, lastAt: denial.lastAt });
    return several(counted, [], { writes: [written(denial)] });
  },
});
