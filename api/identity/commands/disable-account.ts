import { disableAccountInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { guardedRole } from '../guard-account.js';
import type { AccountRow } from '../model.js';

/** Stops an account and ends its sign-ins; one that watches over others, or the last of a post, takes two people. */
export const disableAccount = defineCommand({
  lifecycle: account,
  move: 'disableAccount',
  input: disableAccountInput,
  subjectId: (input) => input.accountId,
  foreseen: true,
  facts: async (_, read, row: AccountRow) => ({ guarded: await guardedRole(row, row.roles, read) }),
  decide: (row: AccountRow, _, { actor, facts: { guarded } }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (guarded) return refuse('RULE', 'account.takesTwo', ['accountId'], { role: guarded });
    const endSessions = { into: 'sessions', remove: { accountId: row._id } };
    return several(change<AccountRow>({}), [], { writes: [endSessions] });
  },
});
