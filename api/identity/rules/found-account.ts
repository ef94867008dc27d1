import { Account } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { commitmentTo, credentialOf, storedSecret } from '../credential.js';
import { newAccount, newPseudonym } from '../new-account.js';
import { numberingFence, refOfNumber } from '../person.js';

/** Opens the account of the first system or security administrator; refused once there is one. */
export const foundAccount = rule(Account, 'foundAccount', {
  prepare: async ({ password }) => ({ secret: await storedSecret(password), ref: newPseudonym() }),
  facts: async ({ role, personnelNumber }, read) => ({
    holders: await read.find('Account', { roles: role }, 1),
    personRef: await refOfNumber(personnelNumber, read),
  }),
  decide: (_row, input, { facts, prepared, mint }) => {
    if (facts.holders.length > 0) return refuse('RULE', 'account.alreadyFounded', ['role']);
    // The two administrators have to be two people, so nobody founds both posts.
    if (facts.personRef !== null) return refuse('RULE', 'account.numberTaken', ['personnelNumber']);
    const id = mint('Account');
    const { login, name, language, role, personnelNumber } = input;
    const person = {
      name,
      language,
      personnelNumber,
      ref: prepared.ref,
      credential: commitmentTo(id, prepared.secret),
    };
    const content = { login, ...person, audience: 'STAFF', roles: [role], unitId: null, supplierId: null } as const;
    return several(newAccount(input, content), [], {
      writes: [credentialOf(id, prepared.secret), numberingFence(id)],
      id,
    });
  },
});
