import { Reading } from '../../../schema/accesses/reading.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { reading } from '../reading.js';

/** Shows the whole bank account of a supplier to whoever pays, who says what for. */
export const revealBankAccount = rule(Reading, 'revealBankAccount', {
  decide: ({ bankAccount }, { supplierId, reason }, { actor }) => {
    if (bankAccount === null) return refuse('RULE', 'accesses.noBankAccount', ['supplierId']);
    return reading({ kind: 'BANK_ACCOUNT', about: [supplierId], readerId: actor.id, reason });
  },
});
