import { STAFF_ROLES } from '../../../schema/common/roles.js';
import { grantRoleInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AccountRow } from '../model.js';
import { personOf } from '../person.js';
import { faultOfPosts, postsFence } from './fault-of-posts.js';

/** Gives an account a post that does not conflict with those its person holds, by whichever account. Nobody grants a post to themselves. */
export const grantRole = defineCommand({
  lifecycle: account,
  move: 'grantRole',
  input: grantRoleInput,
  subjectId: (input) => input.accountId,
  facts: (_, read, row: AccountRow) => personOf(row.ref, read),
  decide: (row: AccountRow, { role }, { actor, facts: { accounts } }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (row.roles.includes(role)) return refuse('RULE', 'account.hasRole', ['role'], { role });
    const ofStaff = STAFF_ROLES.some((known) => known === role);
    if (ofStaff !== (row.audience === 'STAFF')) return refuse('RULE', 'account.otherAudience', ['role'], { role });
    const roles = [...row.roles, role];
    const fault = faultOfPosts({ ...row, roles }, accounts);
    if (fault) return fault;
    return several(change<AccountRow>({ roles }), [], { writes: [postsFence(row)] });
  },
});
