import { type Change, change } from '../kernel/command.js';
import type { SupplierRow } from './model.js';

/** Whether a person of this name is whom a supplier's personal fields are about. */
export function isContact(row: Pick<SupplierRow, 'contactName' | 'legalRepresentative'>, name: string): boolean {
  return row.contactName === name || row.legalRepresentative === name;
}

/** The change that takes a person out of a supplier's personal fields; somebody else's stay. */
export function withoutContact(row: SupplierRow, name: string): Change {
  const contact = row.contactName === name ? { contactName: null, contactPhone: null, contactEmail: null } : {};
  const legal = row.legalRepresentative === name ? { legalRepresentative: null } : {};
  return change<SupplierRow>({ ...contact, ...legal });
}
