import { revokeRoleInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { guardedRole } from '../guard-account.js';
import type { AccountRow } from '../model.js';

/** Takes a post from an account; one that watches over others, or that nobody else holds, takes two people. */
export const revokeRole = defineCommand({
  lifecycle: account,
  move: 'revokeRole',
  input: revokeRoleInput,
  subjectId: (input) => input.accountId,
  facts: async ({ role }, read, row: AccountRow) => ({ guarded: await guardedRole(row, [role], read) }),
  decide: (row: AccountRow, { role }, { actor, facts: { guarded } }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (!row.roles.includes(role)) return refuse('RULE', 'account.lacksRole', ['role'], { role });
    if (guarded) return refuse('RULE', 'account.takesTwo', ['role'], { role: guarded });
    return change<AccountRow>({ roles: row.roles.filter((held) => held !== role) });
  },
});
