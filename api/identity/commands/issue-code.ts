import { issueCodeInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { guardedRole } from '../guard-account.js';
import type { AccountRow } from '../model.js';
import { issued, newCode } from '../new-code.js';

/**
 * Issues a one-time code, with which the person chooses a password: for a new account, or for somebody who has lost theirs. An
 * earlier code or password ends with it, and so do all sign-ins. Whoever opened the account does not issue its code.
 */
export const issueCode = defineCommand({
  lifecycle: account,
  move: 'issueCode',
  input: issueCodeInput,
  subjectId: (input) => input.accountId,
  prepare: async ({ accountId }) => newCode(accountId),
  facts: async (_, read, row: AccountRow) => {
    // Before a password was chosen nobody's is taken.
    const isChosen = row.credential !== null && row.codeUntil === null;
    return { guarded: isChosen ? await guardedRole(row, row.roles, read) : null };
  },
  decide: (row: AccountRow, _, { actor, now, facts: { guarded }, prepared }) => {
    if (row._id === actor.id) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (guarded) return refuse('RULE', 'account.takesTwo', ['accountId'], { role: guarded });
    const { change: changed, writes } = issued(row._id, prepared, { now, printedBy: actor.id });
    return several(change<AccountRow>(changed), [], { writes });
  },
});
