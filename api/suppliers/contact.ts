import { Supplier, type SupplierRow } from '../../schema/suppliers/supplier.js';
import type { Change } from '../kernel/command.js';
import { change } from '../kernel/rule.js';

/** Whether a supplier's personal fields are about a person with this name. */
export function isContact(
  row: Pick<SupplierRow, 'contactName' | 'legalRepresentative'> & Partial<Pick<SupplierRow, 'newLegalRepresentative'>>,
  name: string,
): boolean {
  return row.contactName === name || row.legalRepresentative === name || row.newLegalRepresentative === name;
}

/** The change that takes a person out of a supplier's personal fields; those of other people stay. */
export function withoutContact(row: SupplierRow, name: string): Change {
  const contact = row.contactName === name ? { contactName: null, contactPhone: null, contactEmail: null } : {};
  const legal = row.legalRepresentative === name ? { legalRepresentative: null } : {};
  const next = row.newLegalRepresentative === name ? { newLegalRepresentative: null } : {};
  return change(Supplier, { ...contact, ...legal, ...next });
}
