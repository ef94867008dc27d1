import { revokeRoleInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AccountRow } from '../model.js';

/** Takes a post from an account. */
export const revokeRole = defineCommand({
  lifecycle: account,
  move: 'revokeRole',
  input: revokeRoleInput,
  subjectId: (input) => input.accountId,
  decide: (row: AccountRow, { role }, { actor }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (!row.roles.includes(role)) return refuse('RULE', 'account.lacksRole', ['role'], { role });
    return change<AccountRow>({ roles: row.roles.filter((held) => held !== role) });
  },
});
