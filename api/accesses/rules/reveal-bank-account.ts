import { Reading } from '../../../schema/accesses/reading.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Shows the whole bank account of a supplier to a person who pays, for a stated reason. */
export const revealBankAccount = rule(Reading, 'revealBankAccount', {
  decide: ({ bankAccount }, { supplierId, reason }, { actor }) => {
    if (bankAccount === null) return refuse('RULE', 'accesses.noBankAccount', ['supplierId']);
    return made(Reading, { kind: 'BANK_ACCOUNT', about: [supplierId], readerId: actor.id, reason });
  },
});
