import { revealBankAccountInput } from '../../../schema/accesses/inputs.js';
import { reading } from '../../../schema/accesses/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { ReadingRow } from '../model.js';

/** Shows the whole bank account of a supplier to whoever pays, who says what for. */
export const revealBankAccount = defineCommand({
  lifecycle: reading,
  move: 'revealBankAccount',
  input: revealBankAccountInput,
  subjectId: null,
  facts: async ({ supplierId }, read) =>
    (await read.visible('Supplier', supplierId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['supplierId']),
  decide: (_: null, { supplierId, reason }, { actor, facts: supplier }) => {
    if (supplier.bankAccount === null) return refuse('RULE', 'accesses.noBankAccount', ['supplierId']);
    return change<ReadingRow>({
      kind: 'BANK_ACCOUNT',
      about: [supplierId],
      readerId: actor.id,
      operator: null,
      reason,
      sha256: null,
    });
  },
});
