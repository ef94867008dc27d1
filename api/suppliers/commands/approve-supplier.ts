import { approveSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { SupplierRow } from '../model.js';

/** Makes the firm a supplier that may be invited; never by the person who reviewed it. */
export const approveSupplier = defineCommand({
  lifecycle: supplier,
  move: 'approveSupplier',
  input: approveSupplierInput,
  subjectId: (input) => input.supplierId,
  decide: (_row: SupplierRow) => change<SupplierRow>({ remark: null }),
});
