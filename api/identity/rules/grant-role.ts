import { STAFF_ROLES } from '../../../schema/common/roles.js';
import { Account } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfPosts, postsFence } from '../fault-of-posts.js';
import { personOf } from '../person.js';

/** Gives an account a post that does not conflict with those its person holds, by whichever account. Nobody grants themselves a post. */
export const grantRole = rule(Account, 'grantRole', {
  facts: (_, read, row) => personOf(row.ref, read),
  decide: (row, { role }, { actor, facts: { accounts } }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (row.roles.includes(role)) return refuse('RULE', 'account.hasRole', ['role'], { role });
    const ofStaff = STAFF_ROLES.some((known) => known === role);
    if (ofStaff !== (row.audience === 'STAFF')) return refuse('RULE', 'account.otherAudience', ['role'], { role });
    const roles = [...row.roles, role];
    const fault = faultOfPosts({ ...row, roles }, accounts);
    if (fault) return fault;
    return several(change(Account, { roles }), [], { writes: [postsFence(row)] });
  },
});
