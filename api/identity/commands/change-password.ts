import { changePasswordInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AccountRow } from '../model.js';
import { credentialOf } from '../new-account.js';
import { hashPassword, passwordFits } from '../password.js';

/** Changes a person's own password; other sign-ins of the account end. */
export const changePassword = defineCommand({
  lifecycle: account,
  move: 'changePassword',
  input: changePasswordInput,
  subjectId: (input) => input.accountId,
  policy: (row: AccountRow, actor) =>
    row._id === actor.id ? null : refuse('FORBIDDEN', 'account.onlyOwn', ['accountId']),
  prepare: async ({ newPassword }) => ({ hash: await hashPassword(newPassword) }),
  facts: async ({ currentPassword }, read, row) => {
    const stored = (await read.operational('credentials', { _id: row._id }, 1))[0]?.hash;
    return { fits: await passwordFits(typeof stored === 'string' ? stored : null, currentPassword) };
  },
  decide: (row: AccountRow, _, { facts, prepared }) => {
    if (!facts.fits) return refuse('RULE', 'account.wrongPassword', ['currentPassword']);
    const endSessions = { into: 'sessions', remove: { accountId: row._id } };
    return several(change<AccountRow>({}), [], { writes: [credentialOf(row._id, prepared.hash), endSessions] });
  },
});
