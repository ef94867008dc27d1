import { addSupplierAccountInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { QUOTAS } from '../../kernel/quotas.js';
import { refuse } from '../../kernel/refusal.js';
import { newAccount, newPseudonym } from '../new-account.js';

/**
 * Opens a further account of the supplier's own, with posts of a supplier; its person chooses the password with a one-time code.
 * Its login ends with the firm's number, so that whether it is free says nothing of the logins of others.
 */
export const addSupplierAccount = defineCommand({
  lifecycle: account,
  move: 'addSupplierAccount',
  input: addSupplierAccountInput,
  subjectId: null,
  prepare: async () => ({ ref: newPseudonym() }),
  facts: async ({ login: within }, read, _: null, { supplierId }) => {
    const firm = supplierId === null ? null : await read.byId('Supplier', supplierId);
    if (!firm) return refuse('NOT_FOUND', 'kernel.notFound', []);
    const login = `${within}@${firm.number.toLowerCase()}`;
    const taken = await read.find('Account', { login }, 1);
    const ofFirm = await read.find('Account', { supplierId, state: 'ACTIVE' }, QUOTAS.accountsOfSupplier);
    return { login, isConfirmed: firm.addressConfirmedAt !== null, taken, ofFirm };
  },
  decide: (_: null, { name, language, roles }, { facts, prepared: { ref }, actor }) => {
    if (!facts.isConfirmed) return refuse('RULE', 'suppliers.confirmFirst', []);
    if (facts.taken.length > 0) return refuse('RULE', 'account.loginTaken', ['login']);
    const count = QUOTAS.accountsOfSupplier;
    if (facts.ofFirm.length >= count) return refuse('RULE', 'account.tooManyOfFirm', [], { count });
    const own = { audience: 'SUPPLIER', unitId: null, supplierId: actor.supplierId, personnelNumber: null } as const;
    return newAccount({ login: facts.login, name, language, roles, ref, ...own, credential: null });
  },
});
