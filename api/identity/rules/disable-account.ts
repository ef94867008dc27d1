import { Account } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { guardedRole } from '../guard-account.js';

/** Stops an account and ends its sign-ins; for a supervisor's account, or the last one with a post, that takes two people. */
export const disableAccount = rule(Account, 'disableAccount', {
  foreseen: true,
  facts: async (_, read, row) => ({ guarded: await guardedRole(row, row.roles, read) }),
  decide: (row, _, { actor, facts: { guarded } }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (guarded) return refuse('RULE', 'account.takesTwo', ['accountId'], { role: guarded });
    const endSessions = { into: 'sessions', remove: { accountId: row._id } };
    return several(change(Account, {}), [], { writes: [endSessions] });
  },
});
