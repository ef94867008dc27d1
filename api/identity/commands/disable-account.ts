import { disableAccountInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AccountRow } from '../model.js';

/** Stops an account and ends its sign-ins. */
export const disableAccount = defineCommand({
  lifecycle: account,
  move: 'disableAccount',
  input: disableAccountInput,
  subjectId: (input) => input.accountId,
  foreseen: true,
  decide: (row: AccountRow, _, { actor }) => {
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    const endSessions = { into: 'sessions', remove: { accountId: row._id } };
    return several(change<AccountRow>({}), [], { writes: [endSessions] });
  },
});
