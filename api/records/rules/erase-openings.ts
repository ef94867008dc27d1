import { Erasure, type ErasureRow } from '../../../schema/records/erasure.js';
import { ERASED_NAME, erasedLogin, forgetAccount, personOf } from '../../identity/index.js';
import { type AlsoChange, type Read, several } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { isContact, withoutContact } from '../../suppliers/index.js';
import { findBlock } from '../find-block.js';

/**
 * Takes the person's values out of all accounts and other documents, and lists the entries whose openings are erased afterwards; asked for
 * by a job. These openings name the entry of this act from then on.
 */
export const eraseOpenings = rule(Erasure, 'eraseOpenings', {
  facts: (_input, read, row) => load(row, read),
  decide: (row, { accounts: seen, entries, kept }, { facts: { account, accounts, supplier, block } }) => {
    if (block) return block;
    // The entries were looked up before this transaction; one that came later would be missed.
    const asSeen = new Map(seen.map(({ id, rev }) => [id, rev]));
    if (accounts.some(({ _id, rev }) => asSeen.get(_id) !== rev))
      return refuse('CONFLICT', 'kernel.conflict', ['accounts']);
    const forgotten = accounts.map(({ _id: id }): AlsoChange => {
      const nobody = {
        ...{ name: ERASED_NAME, login: erasedLogin(id), personnelNumber: null },
        ...{ email: null, wantedLogin: null, savedViews: null },
      };
      return { subject: 'Account', id, move: 'eraseAccount', change: nobody };
    });
    const contact: AlsoChange[] =
      supplier && isContact(supplier, account.name)
        ? [
            {
              subject: 'Supplier',
              id: supplier._id,
              move: 'eraseContact',
              change: withoutContact(supplier, account.name),
            },
          ]
        : [];
    const files = kept.map(({ id, entries: count, until }) => ({ id, entries: count, until }));
    const listed = change(Erasure, { openings: entries, kept: files });
    // Verifiers compare what is said to be erased with these: the person, and the subjects for which the person was the contact.
    const refs = [
      row.personRef,
      ...accounts.flatMap(({ ref, formerRefs }) => [ref, ...formerRefs.map(({ id }) => id)]),
    ];
    const about = [...new Set([...refs, ...[...forgotten, ...contact].map(({ id }) => id)])];
    return several(listed, [...forgotten, ...contact], { writes: accounts.flatMap(forgetAccount), about });
  },
});

async function load(row: ErasureRow, read: Read) {
  const account = await read.byId('Account', row.accountId);
  if (!account) return refuse('NOT_FOUND', 'kernel.notFound', ['erasureId']);
  const supplier = account.supplierId === null ? null : await read.byId('Supplier', account.supplierId);
  const block: Refusal | null = await findBlock(row.accountId, read);
  const { accounts } = await personOf(account.ref, read);
  return { account, accounts: accounts.filter(({ state }) => state === 'DISABLED'), supplier, block };
}
