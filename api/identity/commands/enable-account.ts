import { enableAccountInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import type { AccountRow } from '../model.js';
import { personOf } from '../person.js';
import { faultOfPosts, postsFence } from './fault-of-posts.js';

/** Lets a stopped account sign in again, unless its person has got posts since that do not go with its own. */
export const enableAccount = defineCommand({
  lifecycle: account,
  move: 'enableAccount',
  input: enableAccountInput,
  subjectId: (input) => input.accountId,
  foreseen: true,
  facts: (_, read, row: AccountRow) => personOf(row.ref, read),
  decide: (row: AccountRow, _, { facts: { accounts } }) =>
    faultOfPosts(row, accounts) ?? several(change<AccountRow>({}), [], { writes: [postsFence(row)] }),
});
