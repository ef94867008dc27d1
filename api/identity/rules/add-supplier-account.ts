import { Account } from '../../../schema/identity/account.js';
import { QUOTAS } from '../../kernel/quotas.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { newAccount, newPseudonym } from '../new-account.js';

/**
 * Opens a further account for a supplier's own people, with posts of a supplier; its person chooses the password with a one-time code. The
 * login ends with the firm's number, so that whether it is free reveals nothing about other logins.
 */
export const addSupplierAccount = rule(Account, 'addSupplierAccount', {
  prepare: async () => ({ ref: newPseudonym() }),
  facts: async ({ login: within }, read, _row, { supplierId }) => {
    const firm = supplierId === null ? null : await read.byId('Supplier', supplierId);
    if (!firm) return refuse('NOT_FOUND', 'kernel.notFound', []);
    const login = `${within}@${firm.number.toLowerCase()}`;
    const taken = await read.find('Account', { login }, 1);
    const ofFirm = await read.find('Account', { supplierId, state: 'ACTIVE' }, QUOTAS.accountsOfSupplier);
    return { login, isConfirmed: firm.addressConfirmedAt !== null, taken, ofFirm };
  },
  decide: (_row, input, { facts, prepared: { ref }, actor }) => {
    if (!facts.isConfirmed) return refuse('RULE', 'suppliers.confirmFirst', []);
    const count = QUOTAS.accountsOfSupplier;
    if (facts.ofFirm.length >= count) return refuse('RULE', 'account.tooManyOfFirm', [], { count });
    if (facts.taken.length > 0) return refuse('RULE', 'account.loginTaken', ['login']);
    const { name, language, roles } = input;
    const own = { audience: 'SUPPLIER', unitId: null, supplierId: actor.supplierId, personnelNumber: null } as const;
    return newAccount(input, { login: facts.login, name, language, roles, ref, ...own, credential: null });
  },
});
