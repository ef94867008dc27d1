import { returnSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { SupplierRow } from '../model.js';

/** Gives the profile back to the supplier to put it right. */
export const returnSupplier = defineCommand({
  lifecycle: supplier,
  move: 'returnSupplier',
  input: returnSupplierInput,
  subjectId: (input) => input.supplierId,
  decide: (_row: SupplierRow, { reason }) => change<SupplierRow>({ remark: reason }),
});
