import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { allRows } from '../../api/kernel/all-rows.js';
import type { MailAddress, MailEnv } from '../../api/kernel/mail-env.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import type { SupplierRow } from '../../api/suppliers/index.js';

/** Whom a mail goes to. */
export interface Recipient extends MailAddress {
  /** A supplier's id, or `office:` and an address of the settings. */
  readonly recipient: string;
}

const STEP = 1_000;
const OFFICE = 'office:';

/**
 * Everybody to whom the day's anchor is mailed: the discipline office and the contact of each active supplier, each address once, in
 * batches.
 */
export async function* recipients({ office }: MailEnv): AsyncGenerator<Recipient[]> {
  const known = new Set<string>();
  const isNew = ({ address }: MailAddress) => {
    const mailbox = address.toLowerCase();
    if (known.has(mailbox)) return false;
    known.add(mailbox);
    return true;
  };
  yield office.map((one) => ({ ...one, recipient: `${OFFICE}${one.address}` })).filter(isNew);
  for (let after = ''; ; ) {
    const filter = { state: 'ACTIVE', contactEmail: { $ne: null }, _id: { $gt: after } };
    const suppliers = await listRows('Supplier', SYSTEM_ACTOR, filter, { sort: { _id: 1 }, limit: STEP });
    const languages = await languagesOf(suppliers);
    yield suppliers
      .flatMap(({ _id, contactEmail: address }): Recipient[] =>
        address ? [{ recipient: _id, address, language: languages.get(_id) ?? 'zh' }] : [],
      )
      .filter(isNew);
    const last = suppliers.at(-1);
    if (!last || suppliers.length < STEP) return;
    after = last._id;
  }
}

/** A recipient's present address; null where it is no recipient any more. */
export async function addressOf(recipient: string, { office }: MailEnv): Promise<string | null> {
  if (recipient.startsWith(OFFICE)) {
    const address = recipient.slice(OFFICE.length);
    return office.some((one) => one.address === address) ? address : null;
  }
  const [row] = await rowsById('Supplier', SYSTEM_ACTOR, [recipient]);
  return row?.state === 'ACTIVE' ? row.contactEmail : null;
}

/** A supplier is written to in the language of its first account, which was created together with its contact. */
export async function languagesOf(
  suppliers: readonly Pick<SupplierRow, '_id'>[],
): Promise<ReadonlyMap<string, 'zh' | 'en'>> {
  const filter = { state: 'ACTIVE', supplierId: { $in: suppliers.map(({ _id }) => _id) } };
  const accounts = await allRows('Account', SYSTEM_ACTOR, filter);
  // In reverse order, so that the first account wins.
  return new Map(
    accounts.toReversed().flatMap(({ supplierId, language }) => (supplierId ? [[supplierId, language]] : [])),
  );
}
