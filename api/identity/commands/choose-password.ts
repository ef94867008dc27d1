import { choosePasswordInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { commitmentTo, credentialOf, storedSecret } from '../credential.js';
import type { AccountRow } from '../model.js';

/** Chooses the password after signing in with a one-time code; nothing else can be done before. The code is worth nothing after it. */
export const choosePassword = defineCommand({
  lifecycle: account,
  move: 'choosePassword',
  input: choosePasswordInput,
  subjectId: (input) => input.accountId,
  policy: (row: AccountRow, actor) =>
    row._id === actor.id ? null : refuse('FORBIDDEN', 'account.onlyOwn', ['accountId']),
  prepare: async ({ newPassword }) => storedSecret(newPassword),
  decide: (row: AccountRow, _, { prepared }) => {
    if (row.codeUntil === null) return refuse('RULE', 'account.passwordChosen', []);
    const chosen = change<AccountRow>({ credential: commitmentTo(row._id, prepared), codeUntil: null });
    const endSessions = { into: 'sessions', remove: { accountId: row._id } };
    return several(chosen, [], { writes: [credentialOf(row._id, prepared), endSessions] });
  },
});
