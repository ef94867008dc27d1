import { createAccountInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { newAccount, newPseudonym } from '../new-account.js';
import { numberingFence, refOfNumber } from '../person.js';
import { unitFence } from './unit-fence.js';

/**
 * Opens an account of a person of the staff, who may have others. It has no role until the security administrator grants one, and
 * nothing to sign in with until a one-time code is issued: whoever opens an account neither chooses nor learns what opens it.
 */
export const createAccount = defineCommand({
  lifecycle: account,
  move: 'createAccount',
  input: createAccountInput,
  subjectId: null,
  prepare: async () => ({ ref: newPseudonym() }),
  facts: async ({ login, unitId, personnelNumber }, read) => {
    const unit = await read.visible('Unit', unitId);
    if (!unit) return refuse('NOT_FOUND', 'kernel.notFound', ['unitId']);
    const taken = await read.find('Account', { login }, 1);
    return { unit, taken, personRef: await refOfNumber(personnelNumber, read) };
  },
  decide: (_: null, { login, name, language, unitId, personnelNumber, email }, { facts, prepared, mint }) => {
    if (facts.unit.state !== 'ACTIVE') return refuse('RULE', 'account.unitClosed', ['unitId']);
    if (facts.taken.length > 0) return refuse('RULE', 'account.loginTaken', ['login']);
    const id = mint('Account');
    const person = { name, language, personnelNumber, email, ref: facts.personRef ?? prepared.ref };
    const content = { login, ...person, audience: 'STAFF', roles: [], unitId, supplierId: null } as const;
    return several(newAccount({ ...content, credential: null }), [], {
      writes: [numberingFence(id), unitFence(unitId, id)],
      id,
    });
  },
});
