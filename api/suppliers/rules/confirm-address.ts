import { Supplier, type SupplierRow } from '../../../schema/suppliers/supplier.js';
import type { AccountRow } from '../../identity/index.js';
import { change, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { endMails, markOfAddress } from '../../mails/index.js';
import { earlierConfirmations } from '../confirmation-mail.js';
import { firmWithCode } from '../firm-with-code.js';

/**
 * Confirms the address of a registration for the holder of its link. From here on the firm has the credit code, and the account its login;
 * of several registrations with the same ones, the first confirmed gets them.
 */
export const confirmAddress = rule(Supplier, 'confirmAddress', {
  facts: async (_, read, row) => {
    const [account] = await read.find('Account', { supplierId: row._id, wantedLogin: { $type: 'string' } }, 1);
    const wanted = account?.wantedLogin ?? null;
    const [holder] = wanted === null ? [] : await read.find('Account', { login: wanted }, 1);
    return {
      account: account ?? null,
      isLoginFree: holder === undefined,
      firm: await firmWithCode(row.creditCode, read),
      earlier: await earlierConfirmations(row._id, read),
      mailbox: row.contactEmail === null ? null : markOfAddress(row.contactEmail),
    };
  },
  decide: (_, __, { facts: { account, isLoginFree, firm, earlier, mailbox }, now }) => {
    if (firm) return refuse('RULE', 'suppliers.codeInUse', []);
    const confirmed = change<SupplierRow>({ addressConfirmedAt: now, confirmedMailbox: mailbox, holdsCode: true });
    // Whoever follows a link once more is told that it has been done.
    const writes = endMails(earlier, now, 'KEPT');
    if (!account) return several(confirmed, [], { writes });
    const login = isLoginFree && account.wantedLogin !== null ? { login: account.wantedLogin } : {};
    const given = change<AccountRow>({ wantedLogin: null, ...login });
    return several(confirmed, [{ subject: 'Account', id: account._id, move: 'takeLogin', change: given }], { writes });
  },
});
