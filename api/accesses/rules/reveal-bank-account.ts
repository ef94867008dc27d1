import { Reading } from '../../../schema/accesses/reading.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Shows the whole bank account of a supplier to a person who pays, for a stated reason. */
export const revealBankAccount = rule(Reading, 'revealBankAccount', {
  decide: ({ bankAccount }, input, { actor }) => {
    if (bankAccount === null) return refuse('RULE', 'accesses.noBankAccount', ['supplierId']);
    return made(Reading, input, { kind: 'BANK_ACCOUNT', about: [input.supplierId], readerId: actor.id });
  },
});
