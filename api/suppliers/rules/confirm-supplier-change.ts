import { Supplier } from '../../../schema/suppliers/supplier.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { NOTHING_ASKED } from '../nothing-asked.js';

/** The second person confirms a change that the first has checked: from now on it is in force, and payments no longer wait. */
export const confirmSupplierChange = rule(Supplier, 'confirmSupplierChange', {
  foreseen: true,
  decide: (row) => {
    if (!row.changeCheckedAt) return refuse('RULE', 'suppliers.noChange', ['supplierId']);
    return change(Supplier, {
      legalRepresentative: row.newLegalRepresentative,
      bankName: row.newBankName,
      bankAccount: row.newBankAccount,
      ...NOTHING_ASKED,
    });
  },
});
