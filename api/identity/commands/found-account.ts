import { foundAccountInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { credentialOf, newAccount, newPseudonym } from '../new-account.js';
import { hashPassword } from '../password.js';

/** Opens the account of the first system or security administrator; refused once there is one. */
export const foundAccount = defineCommand({
  lifecycle: account,
  move: 'foundAccount',
  input: foundAccountInput,
  subjectId: null,
  prepare: async ({ password }) => ({ hash: await hashPassword(password), ref: newPseudonym() }),
  facts: async ({ role }, read) => ({ holders: await read.find('Account', { roles: role }, 1) }),
  decide: (_: null, { login, name, language, role }, { facts, prepared: { hash, ref }, mint }) => {
    if (facts.holders.length > 0) return refuse('RULE', 'account.alreadyFounded', ['role']);
    const id = mint('Account');
    const content = {
      login,
      name,
      language,
      audience: 'STAFF',
      roles: [role],
      unitId: null,
      supplierId: null,
      ref,
    } as const;
    return several(newAccount(content), [], { writes: [credentialOf(id, hash)], id });
  },
});
