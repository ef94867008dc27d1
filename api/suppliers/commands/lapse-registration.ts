import { lapseRegistrationInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { REGISTRATION_WAITS_MS } from '../../../schema/suppliers/registration.js';
import { forgetAccount } from '../../identity/index.js';
import { type AlsoChange, change, defineCommand, several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { SupplierRow } from '../model.js';

/** Ends a registration whose address nobody has confirmed in its time, with its account, password, sign-ins, drafts and mails. */
export const lapseRegistration = defineCommand({
  lifecycle: supplier,
  move: 'lapseRegistration',
  input: lapseRegistrationInput,
  subjectId: (input) => input.supplierId,
  facts: (_, read, row: SupplierRow) => read.find('Account', { supplierId: row._id }),
  decide: (row: SupplierRow, _, { facts: accounts, now }) => {
    if (row.createdAt.getTime() + REGISTRATION_WAITS_MS > now.getTime())
      return refuse('RULE', 'suppliers.stillWaits', ['supplierId']);
    const closed = accounts
      .filter(({ state }) => state === 'ACTIVE')
      .map(({ _id: id }): AlsoChange => ({ subject: 'Account', id, move: 'closeUnconfirmed', change: {} }));
    const writes = [...accounts.flatMap(forgetAccount), { into: 'mails', remove: { recipient: row._id } }];
    return several(change<SupplierRow>({}), closed, { writes });
  },
});
