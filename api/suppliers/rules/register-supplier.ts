import { SUPPLIER_ROLES } from '../../../schema/common/roles.js';
import { checkCreditCode } from '../../../schema/suppliers/credit-code.js';
import { LINK_LASTS_MS, loginOfRegistration } from '../../../schema/suppliers/registration.js';
import { Supplier } from '../../../schema/suppliers/supplier.js';
import { commitmentTo, credentialOf, newAccount, newPseudonym, storedSecret } from '../../identity/index.js';
import { several } from '../../kernel/command.js';
import { made, rule } from '../../kernel/rule.js';
import { mailWrite, newMailSecret } from '../../mails/index.js';
import { registrationsLimit } from '../registrations-limit.js';
import { isToBeTold, whoHolds } from '../who-holds.js';

/**
 * Registers a firm and opens the account of its first user, who holds all posts of a supplier and signs in with the number of the
 * registration until the address is confirmed. Whether credit code or login are in use makes no difference to what is done and answered
 * here, so that nobody learns it from us; it is told by mail (docs/decisions/0024).
 */
export const registerSupplier = rule(Supplier, 'registerSupplier', {
  numbers: ['GYS'],
  perAddress: registrationsLimit,
  prepare: async ({ password }) => ({
    secret: await storedSecret(password),
    ref: newPseudonym(),
    mails: { link: newMailSecret(), code: newMailSecret(), login: newMailSecret() },
  }),
  facts: whoHolds,
  decide: (_, input, { facts, prepared, mint, number, now }) => {
    const { login, language, contactName } = input;
    const [supplierId, accountId] = [mint('Supplier'), mint('Account')];
    const ownNumber = number('GYS');
    const firm = made(Supplier, input, {
      number: ownNumber,
      creditCodeValid: checkCreditCode(input.creditCode).checkCharacterRight,
      categoryIds: [],
      holdsCode: false,
    });
    const person = newAccount(
      {},
      {
        login: loginOfRegistration(ownNumber),
        wantedLogin: login,
        name: contactName,
        language,
        audience: 'SUPPLIER',
        roles: [...SUPPLIER_ROLES],
        supplierId,
        ref: prepared.ref,
        credential: commitmentTo(accountId, prepared.secret),
      },
    );
    const { link, code, login: taken } = prepared.mails;
    const until = new Date(now.getTime() + LINK_LASTS_MS);
    const confirm = { purpose: 'CONFIRM_ADDRESS', recipient: supplierId, what: null, language, until } as const;
    const tried = (what: 'CREDIT_CODE' | 'LOGIN') => {
      const known = what === 'LOGIN' ? facts.account : facts.firm;
      const holder = isToBeTold(known, what, facts.told, now) ? known : null;
      const to = { recipient: holder?.id ?? null, sentTo: holder?.mailbox ?? null };
      return { purpose: 'REGISTRATION_TRIED', language, until: null, what, ...to } as const;
    };
    return several(firm, [{ subject: 'Account', id: accountId, move: 'openSupplierAccount', change: person }], {
      writes: [
        credentialOf(accountId, prepared.secret),
        mailWrite(link, confirm, now),
        // Always both, so that it takes equally long; a mail without a recipient is finished at once.
        mailWrite(code, tried('CREDIT_CODE'), now),
        mailWrite(taken, tried('LOGIN'), now),
      ],
      id: supplierId,
    });
  },
});
