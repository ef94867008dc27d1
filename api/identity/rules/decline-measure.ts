import { AccountMeasure } from '../../../schema/identity/account-measure.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Declines what was proposed for an account, which stays as it is. */
export const declineMeasure = rule(AccountMeasure, 'declineMeasure', {
  policy: (row, actor) =>
    row.confirmerIds.includes(actor.id) ? null : refuse('FORBIDDEN', 'measure.notYours', ['measureId']),
  decide: (_row) => change(AccountMeasure, {}),
});
