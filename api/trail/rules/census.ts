import { Census } from '../../../schema/trail/census.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/**
 * Puts a count of the log into the log, of more than the one before; asked for by a job. What it says is judged by whoever
 * recounts it: the witness.
 */
export const census = rule(Census, 'census', {
  facts: async (_input, read) => ({ later: await read.operational('cursors', { _id: CURSOR }, 1) }),
  decide: (_row, { size, threads, root }, { facts: { later } }) => {
    const last = later[0]?.size;
    if (typeof last === 'number' && last >= size) return refuse('CONFLICT', 'kernel.duplicate', ['size']);
    // Written by each, so that of two at one moment the slower is judged anew: a smaller count never comes behind a larger one.
    return several(made(Census, { size, threads, root }), [], {
      writes: [{ into: 'cursors', put: { _id: CURSOR, size } }],
    });
  },
});

const CURSOR = 'census';
