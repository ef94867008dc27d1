import { Supplier } from '../../../schema/suppliers/supplier.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { firmWithCode } from '../firm-with-code.js';

/** Lets a rejected firm apply again: it corrects its profile and submits. It gets its credit code back, unless another firm has it. */
export const reapplySupplier = rule(Supplier, 'reapplySupplier', {
  foreseen: true,
  facts: (_input, read, row) => firmWithCode(row.creditCode, read),
  decide: (_row, _input, { facts: holder }) =>
    holder ? refuse('RULE', 'suppliers.codeIsAnothers', ['supplierId']) : change(Supplier, { holdsCode: true }),
});
