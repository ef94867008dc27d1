import { createAccountInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { credentialOf, newAccount, newPseudonym } from '../new-account.js';
import { hashPassword } from '../password.js';

/** Opens an account of the staff. It has no role until the security administrator grants one. */
export const createAccount = defineCommand({
  lifecycle: account,
  move: 'createAccount',
  input: createAccountInput,
  subjectId: null,
  prepare: async ({ password }) => ({ hash: await hashPassword(password), ref: newPseudonym() }),
  facts: async ({ login, unitId }, read) => {
    const unit = await read.visible('Unit', unitId);
    if (!unit) return refuse('NOT_FOUND', 'kernel.notFound', ['unitId']);
    return { unit, taken: await read.find('Account', { login }, 1) };
  },
  decide: (_: null, { login, name, language, unitId }, { facts, prepared: { hash, ref }, mint }) => {
    if (facts.unit.state !== 'ACTIVE') return refuse('RULE', 'account.unitClosed', ['unitId']);
    if (facts.taken.length > 0) return refuse('RULE', 'account.loginTaken', ['login']);
    const id = mint('Account');
    const content = { login, name, language, audience: 'STAFF', roles: [], unitId, supplierId: null, ref } as const;
    return several(newAccount(content), [], { writes: [credentialOf(id, hash)], id });
  },
});
