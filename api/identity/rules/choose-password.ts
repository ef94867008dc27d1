import { Account } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { commitmentTo, credentialOf, storedSecret } from '../credential.js';

/** Chooses the password after signing in with a one-time code; nothing else can be done before. The code is worthless afterwards. */
export const choosePassword = rule(Account, 'choosePassword', {
  policy: (row, actor) => (row._id === actor.id ? null : refuse('FORBIDDEN', 'account.onlyOwn', ['accountId'])),
  prepare: async ({ newPassword }) => storedSecret(newPassword),
  decide: (row, _, { prepared }) => {
    if (row.codeUntil === null) return refuse('RULE', 'account.passwordChosen', []);
    const chosen = change(Account, { credential: commitmentTo(row._id, prepared), codeUntil: null });
    const endSessions = { into: 'sessions', remove: { accountId: row._id } };
    return several(chosen, [], { writes: [credentialOf(row._id, prepared), endSessions] });
  },
});
