import { businessDay } from '../../../schema/kernel/calendar.js';
import { workingDaysAfter } from '../../../schema/kernel/working-days.js';
import { Supplier } from '../../../schema/suppliers/supplier.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Working days in which a change is checked, not counting the day on which it was asked for. */
const CHECKED_WITHIN = 3;

/**
 * Asks for another legal representative, taxpayer kind or bank account. Until two people have checked the change, the firm stays as it was;
 * payments wait for the new account, unless the firm chooses to be paid to the old one meanwhile.
 */
export const askSupplierChange = rule(Supplier, 'askSupplierChange', {
  decide: (row, { legalRepresentative, taxpayer, bankName, bankAccount, oldAccountPayable }, { now }) => {
    if (row.changeAskedAt) return refuse('RULE', 'suppliers.changeAsked', ['supplierId']);
    const isNewAccount = bankName !== row.bankName || bankAccount !== row.bankAccount;
    const newTaxpayer = taxpayer ?? row.taxpayer;
    if (!isNewAccount && legalRepresentative === row.legalRepresentative && newTaxpayer === row.taxpayer)
      return refuse('RULE', 'suppliers.nothingChanged', ['bankAccount']);
    return change(Supplier, {
      newLegalRepresentative: legalRepresentative,
      newTaxpayer,
      newBankName: bankName,
      newBankAccount: bankAccount,
      changeAskedAt: now,
      changeDueOn: workingDaysAfter(businessDay(now), CHECKED_WITHIN),
      changeCheckedAt: null,
      paymentsWait: isNewAccount && !oldAccountPayable,
      changeRemark: null,
    });
  },
});
