import { Census } from '../../../schema/trail/census.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/**
 * Logs a count of the log that counts more than the last one; asked for by a job. Whoever recounts it, the witness, judges what it says.
 */
export const census = rule(Census, 'census', {
  facts: async (_input, read) => ({ later: await read.operational('cursors', { _id: CURSOR }, 1) }),
  decide: (_row, input, { facts: { later } }) => {
    const { size } = input;
    const last = later[0]?.size;
    if (typeof last === 'number' && last >= size) return refuse('CONFLICT', 'kernel.duplicate', ['size']);
    // Written by every census, so that the slower of two concurrent ones is judged again and a smaller count never follows a larger one.
    return several(made(Census, input, {}), [], {
      writes: [{ into: 'cursors', put: { _id: CURSOR, size } }],
    });
  },
});

const CURSOR = 'census';
