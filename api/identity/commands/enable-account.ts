import { enableAccountInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { AccountRow } from '../model.js';

/** Lets a stopped account sign in again. */
export const enableAccount = defineCommand({
  lifecycle: account,
  move: 'enableAccount',
  input: enableAccountInput,
  subjectId: (input) => input.accountId,
  decide: (_: AccountRow) => change<AccountRow>({}),
});
