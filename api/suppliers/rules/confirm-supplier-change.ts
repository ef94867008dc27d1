import { Supplier, type SupplierRow } from '../../../schema/suppliers/supplier.js';
import { change, rule } from '../../kernel/rule.js';
import { NOTHING_ASKED } from '../nothing-asked.js';

/** The second person confirms a change that the first has checked: from now on it is in force, and payments no longer wait. */
export const confirmSupplierChange = rule(Supplier, 'confirmSupplierChange', {
  foreseen: true,
  decide: (row, _input, { now }) =>
    change(Supplier, {
      ...(isOtherAccount(row) && { accountChangedAt: now }),
      legalRepresentative: row.newLegalRepresentative,
      taxpayer: row.newTaxpayer,
      bankName: row.newBankName,
      bankAccount: row.newBankAccount,
      ...NOTHING_ASKED,
    }),
});

function isOtherAccount({ bankName, bankAccount, newBankName, newBankAccount }: SupplierRow): boolean {
  return bankName !== newBankName || bankAccount !== newBankAccount;
}
