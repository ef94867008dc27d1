import { Account } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { commitmentTo, credentialOf, storedSecret } from '../credential.js';
import { firmMailbox } from '../firm-mailbox.js';
import { mailboxOf } from '../mailbox-of.js';

/**
 * Sets a new password for the holder of the link that was mailed. Sign-ins and known devices of the account end; every link that was mailed
 * before is worthless, since it is bound to the password that was stored then.
 */
export const resetPassword = rule(Account, 'resetPassword', {
  prepare: async ({ newPassword }) => storedSecret(newPassword),
  facts: async (_, read, { supplierId }) => ({
    firm: firmMailbox(supplierId === null ? null : await read.byId('Supplier', supplierId)),
  }),
  decide: (row, _, { facts: { firm }, prepared }) => {
    if (mailboxOf(row, firm) === null) return refuse('RULE', 'signIn.linkWrong', []);
    const accountId = row._id;
    return several(change(Account, { credential: commitmentTo(accountId, prepared) }), [], {
      writes: [
        credentialOf(accountId, prepared),
        { into: 'sessions', remove: { accountId } },
        { into: 'devices', remove: { accountId } },
      ],
    });
  },
});
