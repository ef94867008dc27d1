import { AccountMeasure } from '../../../schema/identity/account-measure.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { newCode } from '../new-code.js';
import { takeEffect } from '../take-effect.js';

/**
 * Confirms what was proposed for an account, which thereby takes effect. A new code is printed by the confirming person, not by the
 * proposer.
 */
export const confirmMeasure = rule(AccountMeasure, 'confirmMeasure', {
  policy: (row, actor) =>
    row.confirmerIds.includes(actor.id) ? null : refuse('FORBIDDEN', 'measure.notYours', ['measureId']),
  facts: async (_, read, row) => {
    const account = await read.byId('Account', row.accountId);
    if (!account) return refuse('NOT_FOUND', 'kernel.notFound', ['measureId']);
    return { account, code: row.what === 'NEW_CODE' ? await newCode(account._id) : null };
  },
  decide: (row, _, { facts, now, actor }) => {
    if (row.expiresAt <= now) return refuse('RULE', 'measure.tooLate', ['measureId']);
    const effect = takeEffect(row, facts, { now, printedBy: actor.id });
    return 'refused' in effect ? effect : several(change(AccountMeasure, {}), [effect.also], { writes: effect.writes });
  },
});
