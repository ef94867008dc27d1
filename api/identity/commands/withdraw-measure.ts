import { withdrawMeasureInput } from '../../../schema/identity/inputs.js';
import { accountMeasure } from '../../../schema/identity/measure-lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { AccountMeasureRow } from '../measure-model.js';

/** Takes back what was proposed for an account. */
export const withdrawMeasure = defineCommand({
  lifecycle: accountMeasure,
  move: 'withdrawMeasure',
  input: withdrawMeasureInput,
  subjectId: (input) => input.measureId,
  decide: (_: AccountMeasureRow) => change<AccountMeasureRow>({}),
});
