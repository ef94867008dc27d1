import { censusInput } from '../../../schema/trail/inputs.js';
import { census as lifecycle } from '../../../schema/trail/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { CensusRow } from '../census-model.js';

/**
 * Puts a count of the log into the log, of more than the one before; asked for by a job. What it says is judged by whoever
 * recounts it: the witness.
 */
export const census = defineCommand({
  lifecycle,
  move: 'census',
  input: censusInput,
  subjectId: null,
  facts: async (_, read) => ({ later: await read.operational('cursors', { _id: CURSOR }, 1) }),
  decide: (_: null, { size, threads, root }, { facts: { later } }) => {
    const last = later[0]?.size;
    if (typeof last === 'number' && last >= size) return refuse('CONFLICT', 'kernel.duplicate', ['size']);
    // Written by each, so that of two at one moment the slower is judged anew: a smaller count never comes behind a larger one.
    return several(change<CensusRow>({ size, threads, root }), [], {
      writes: [{ into: 'cursors', put: { _id: CURSOR, size } }],
    });
  },
});

const CURSOR = 'census';
