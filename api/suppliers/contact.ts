import { foldedKey } from '../../schema/kernel/folded-key.js';
import { Supplier, type SupplierRow } from '../../schema/suppliers/supplier.js';
import type { Change } from '../kernel/command.js';
import { change } from '../kernel/rule.js';

/** Whether a supplier's personal fields are about a person with this name. */
export function isContact(
  row: Pick<SupplierRow, 'contactName' | 'legalRepresentative'> & Partial<Pick<SupplierRow, 'newLegalRepresentative'>>,
  name: string,
): boolean {
  return [row.contactName, row.legalRepresentative, row.newLegalRepresentative].some((one) => isNamed(one, name));
}

/** The change that takes a person out of a supplier's personal fields; those of other people stay. */
export function withoutContact(row: SupplierRow, name: string): Change {
  const contact = isNamed(row.contactName, name)
    ? { contactName: null, contactPhone: null, contactEmail: null, confirmedMailbox: null }
    : {};
  const legal = isNamed(row.legalRepresentative, name) ? { legalRepresentative: null } : {};
  const next = isNamed(row.newLegalRepresentative, name) ? { newLegalRepresentative: null } : {};
  return change(Supplier, { ...contact, ...legal, ...next });
}

/** Whether a name is a person's, however it is typed: the account may have `欧阳娜娜` and the firm's papers `欧阳 娜娜`. */
function isNamed(written: string | null | undefined, name: string): boolean {
  return typeof written === 'string' && foldedKey(written) === foldedKey(name);
}
