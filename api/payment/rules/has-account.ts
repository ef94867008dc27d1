import type { PaymentRow } from '../../../schema/payment/payment.js';
import type { SupplierRow } from '../../suppliers/index.js';

/** Whether a supplier has the account that a payment was approved for. */
export function hasAccount(
  { bankName, bankAccount }: Pick<SupplierRow, 'bankName' | 'bankAccount'>,
  approved: Pick<PaymentRow, 'bankName' | 'bankAccount'>,
): boolean {
  return bankAccount === approved.bankAccount && bankName === approved.bankName;
}
