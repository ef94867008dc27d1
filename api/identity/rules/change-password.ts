import { Account } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { commitmentTo, credentialOf, isCommitted, storedSecret } from '../credential.js';
import { passwordFits } from '../password.js';

/** Changes a person's own password; other sign-ins of the account end. */
export const changePassword = rule(Account, 'changePassword', {
  policy: (row, actor) => (row._id === actor.id ? null : refuse('FORBIDDEN', 'account.onlyOwn', ['accountId'])),
  prepare: async ({ newPassword }) => storedSecret(newPassword),
  facts: async ({ currentPassword }, read, row) => {
    const stored = (await read.operational('credentials', { _id: row._id }, 1))[0]?.hash;
    // A hash that no act committed to opens nothing, here as little as at sign-in.
    const known = typeof stored === 'string' && isCommitted(row, stored) ? stored : null;
    return { fits: await passwordFits(known, currentPassword) };
  },
  decide: (row, _, { facts, prepared }) => {
    if (!facts.fits) return refuse('RULE', 'account.wrongPassword', ['currentPassword']);
    const endSessions = { into: 'sessions', remove: { accountId: row._id } };
    const changed = change(Account, { credential: commitmentTo(row._id, prepared) });
    return several(changed, [], { writes: [credentialOf(row._id, prepared), endSessions] });
  },
});
