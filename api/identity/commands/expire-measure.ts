import { expireMeasureInput } from '../../../schema/identity/inputs.js';
import { accountMeasure } from '../../../schema/identity/measure-lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AccountMeasureRow } from '../measure-model.js';

/** Ends a proposal that nobody confirmed in its time. */
export const expireMeasure = defineCommand({
  lifecycle: accountMeasure,
  move: 'expireMeasure',
  input: expireMeasureInput,
  subjectId: (input) => input.measureId,
  decide: (row: AccountMeasureRow, _, { now }) =>
    row.expiresAt > now ? refuse('RULE', 'measure.stillWaits', ['measureId']) : change<AccountMeasureRow>({}),
});
