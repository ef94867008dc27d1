import { Account } from '../../../schema/identity/account.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { guardedRole } from '../guard-account.js';

/** Takes a post from an account; a supervising post, or one that nobody else holds, takes two people. */
export const revokeRole = rule(Account, 'revokeRole', {
  facts: async ({ role }, read, row) => ({ guarded: await guardedRole(row, [role], read) }),
  decide: (row, { role }, { actor, facts: { guarded } }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (!row.roles.includes(role)) return refuse('RULE', 'account.lacksRole', ['role'], { role });
    if (guarded) return refuse('RULE', 'account.takesTwo', ['role'], { role: guarded });
    return change(Account, { roles: row.roles.filter((held) => held !== role) });
  },
});
