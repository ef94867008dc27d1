import { declineMeasureInput } from '../../../schema/identity/inputs.js';
import { accountMeasure } from '../../../schema/identity/measure-lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AccountMeasureRow } from '../measure-model.js';

/** Declines what was proposed for an account; nothing is done to it. */
export const declineMeasure = defineCommand({
  lifecycle: accountMeasure,
  move: 'declineMeasure',
  input: declineMeasureInput,
  subjectId: (input) => input.measureId,
  policy: (row: AccountMeasureRow, actor) =>
    row.confirmerIds.includes(actor.id) ? null : refuse('FORBIDDEN', 'measure.notYours', ['measureId']),
  decide: (_: AccountMeasureRow) => change<AccountMeasureRow>({}),
});
