import { AccountMeasure } from '../../../schema/identity/account-measure.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Ends a proposal that nobody confirmed in time. */
export const expireMeasure = rule(AccountMeasure, 'expireMeasure', {
  decide: (row, _, { now }) =>
    row.expiresAt > now ? refuse('RULE', 'measure.stillWaits', ['measureId']) : change(AccountMeasure, {}),
});
