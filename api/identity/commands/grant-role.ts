import { STAFF_ROLES } from '../../../schema/common/roles.js';
import { dutyConflictsOf } from '../../../schema/identity/duty-conflicts.js';
import { grantRoleInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AccountRow } from '../model.js';

/** Gives an account a post that does not conflict with those it holds. Nobody grants a post to themselves. */
export const grantRole = defineCommand({
  lifecycle: account,
  move: 'grantRole',
  input: grantRoleInput,
  subjectId: (input) => input.accountId,
  decide: (row: AccountRow, { role }, { actor }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (row.roles.includes(role)) return refuse('RULE', 'account.hasRole', ['role'], { role });
    const ofStaff = STAFF_ROLES.some((known) => known === role);
    if (ofStaff !== (row.audience === 'STAFF')) return refuse('RULE', 'account.otherAudience', ['role'], { role });
    const conflict = dutyConflictsOf(role, row.roles)[0];
    if (conflict) return refuse('RULE', conflict.why, ['role'], { roles: conflict.roles.join(',') });
    return change<AccountRow>({ roles: [...row.roles, role] });
  },
});
