import { SUPPLIER_ROLES } from '../../../schema/common/roles.js';
import { checkCreditCode } from '../../../schema/suppliers/credit-code.js';
import { registerSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { commitmentTo, credentialOf, newAccount, newPseudonym, storedSecret } from '../../identity/index.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { SupplierRow } from '../model.js';

/** Registers a firm and opens the account of its first user, who holds all posts of a supplier. */
export const registerSupplier = defineCommand({
  lifecycle: supplier,
  move: 'registerSupplier',
  input: registerSupplierInput,
  subjectId: null,
  numbers: ['GYS'],
  prepare: async ({ password }) => ({ secret: await storedSecret(password), ref: newPseudonym() }),
  facts: async ({ creditCode, login }, read) => {
    const [firms, accounts] = [
      await read.find('Supplier', { creditCode }, 1),
      await read.find('Account', { login }, 1),
    ];
    return { codeTaken: firms.length > 0, loginTaken: accounts.length > 0 };
  },
  decide: (_: null, input, { facts, prepared, mint, number }) => {
    if (facts.codeTaken) return refuse('CONFLICT', 'suppliers.creditCodeTaken', ['creditCode']);
    if (facts.loginTaken) return refuse('RULE', 'account.loginTaken', ['login']);
    const { name, creditCode, login, language, contactName, contactPhone, contactEmail } = input;
    const [supplierId, accountId] = [mint('Supplier'), mint('Account')];
    const firm = change<SupplierRow>({
      ...UNKNOWN,
      number: number('GYS'),
      name,
      creditCode,
      creditCodeValid: checkCreditCode(creditCode).checkCharacterRight,
      contactName,
      contactPhone,
      contactEmail,
    });
    const person = newAccount({
      login,
      name: contactName,
      language,
      audience: 'SUPPLIER',
      roles: [...SUPPLIER_ROLES],
      unitId: null,
      supplierId,
      ref: prepared.ref,
      personnelNumber: null,
      credential: commitmentTo(accountId, prepared.secret),
    });
    return several(firm, [{ subject: 'Account', id: accountId, move: 'openSupplierAccount', change: person }], {
      writes: [credentialOf(accountId, prepared.secret)],
      id: supplierId,
    });
  },
});

/** What the first stage of registration does not ask. */
const UNKNOWN = {
  nameEn: null,
  legalRepresentative: null,
  foundedOn: null,
  address: null,
  bankName: null,
  bankAccount: null,
  categoryIds: [],
  pledgeAcceptedAt: null,
  reviewNote: null,
  remark: null,
};
