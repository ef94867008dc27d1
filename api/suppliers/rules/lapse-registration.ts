import { lapsesAt, loginOfRegistration } from '../../../schema/suppliers/registration.js';
import { Supplier, type SupplierRow } from '../../../schema/suppliers/supplier.js';
import { type AccountRow, forgetAccount } from '../../identity/index.js';
import { type AlsoChange, change, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';

/**
 * Ends a registration that nobody confirmed in time, or that was confirmed but not submitted in time, with its accounts, passwords,
 * sign-ins, drafts and mails. Others may use credit code and login from then on.
 */
export const lapseRegistration = rule(Supplier, 'lapseRegistration', {
  facts: (_, read, row) => read.find('Account', { supplierId: row._id }),
  decide: (row, _, { facts: accounts, now }) => {
    const at = lapsesAt(row);
    if (at === null || at > now) return refuse('RULE', 'suppliers.stillWaits', ['supplierId']);
    const ownLogin = loginOfRegistration(row.number);
    const closed = accounts
      .filter(({ state }) => state === 'ACTIVE')
      .map(({ _id: id, login }): AlsoChange => {
        // Further accounts have logins that end with the firm's number, which nobody else may have.
        const given = login.endsWith(ownLogin) ? {} : { login: ownLogin };
        return { subject: 'Account', id, move: 'closeUnconfirmed', change: change<AccountRow>(given) };
      });
    const writes = [...accounts.flatMap(forgetAccount), { into: 'mails', remove: { recipient: row._id } }];
    return several(change<SupplierRow>({ holdsCode: false }), closed, { writes });
  },
});
