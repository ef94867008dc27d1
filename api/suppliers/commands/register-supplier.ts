import { SUPPLIER_ROLES } from '../../../schema/common/roles.js';
import { checkCreditCode } from '../../../schema/suppliers/credit-code.js';
import { registerSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { LINK_LASTS_MS, loginOfRegistration } from '../../../schema/suppliers/registration.js';
import { commitmentTo, credentialOf, newAccount, newPseudonym, storedSecret } from '../../identity/index.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { mailWrite, newMailSecret } from '../../mails/index.js';
import { firmWithCode } from '../firm-with-code.js';
import type { SupplierRow } from '../model.js';
import { registrationsLimit } from '../registrations-limit.js';

/**
 * Registers a firm and opens the account of its first user, who holds all posts of a supplier and signs in with the number of
 * the registration until the address is confirmed. Whether credit code or login are in use changes nothing of what is done and
 * answered here, so that nobody learns it from us: it is told by mail (docs/decisions/0024).
 */
export const registerSupplier = defineCommand({
  lifecycle: supplier,
  move: 'registerSupplier',
  input: registerSupplierInput,
  subjectId: null,
  numbers: ['GYS'],
  perAddress: registrationsLimit,
  prepare: async ({ password }) => ({
    secret: await storedSecret(password),
    ref: newPseudonym(),
    mails: { link: newMailSecret(), code: newMailSecret(), login: newMailSecret() },
  }),
  facts: async ({ creditCode, login }, read) => {
    const [firm] = [await firmWithCode(creditCode, read)];
    const [account] = await read.find('Account', { login }, 1);
    return { firm: firm?._id ?? null, account: account?._id ?? null };
  },
  decide: (_: null, input, { facts, prepared, mint, number, now }) => {
    const { name, creditCode, login, language, contactName, contactPhone, contactEmail } = input;
    const [supplierId, accountId] = [mint('Supplier'), mint('Account')];
    const ownNumber = number('GYS');
    const firm = change<SupplierRow>({
      ...UNKNOWN,
      number: ownNumber,
      name,
      creditCode,
      creditCodeValid: checkCreditCode(creditCode).checkCharacterRight,
      contactName,
      contactPhone,
      contactEmail,
    });
    const person = newAccount({
      login: loginOfRegistration(ownNumber),
      wantedLogin: login,
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
    const { link, code, login: taken } = prepared.mails;
    const until = new Date(now.getTime() + LINK_LASTS_MS);
    const confirm = { purpose: 'CONFIRM_ADDRESS', recipient: supplierId, what: null, language, until } as const;
    const tried = { purpose: 'REGISTRATION_TRIED', language, until: null } as const;
    return several(firm, [{ subject: 'Account', id: accountId, move: 'openSupplierAccount', change: person }], {
      writes: [
        credentialOf(accountId, prepared.secret),
        mailWrite(link, confirm, now),
        // Always both, so that it takes as long: one that has nobody to go to is over at once.
        mailWrite(code, { ...tried, what: 'CREDIT_CODE', recipient: facts.firm }, now),
        mailWrite(taken, { ...tried, what: 'LOGIN', recipient: facts.account }, now),
      ],
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
  addressConfirmedAt: null,
  holdsCode: false,
  pledgeAcceptedAt: null,
  reviewNote: null,
  remark: null,
};
