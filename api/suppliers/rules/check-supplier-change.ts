import { Supplier } from '../../../schema/suppliers/supplier.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** The first of two people has compared a change with the firm's papers. */
export const checkSupplierChange = rule(Supplier, 'checkSupplierChange', {
  foreseen: true,
  decide: (row, _input, { now }) => {
    if (row.changeCheckedAt) return refuse('RULE', 'suppliers.changeChecked', ['supplierId']);
    return change(Supplier, { changeCheckedAt: now });
  },
});
