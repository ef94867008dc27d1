import type { SupplierRow } from '../../schema/suppliers/supplier.js';
import { markOfAddress } from '../mails/index.js';
import type { FirmMailbox } from './mailbox-of.js';

/** The mailbox of a supplier's people, with the mark of its present address. */
export function firmMailbox(firm: SupplierRow | null): FirmMailbox | null {
  return firm && { ...firm, mark: firm.contactEmail ? markOfAddress(firm.contactEmail) : null };
}
