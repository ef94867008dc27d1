import { rejectSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { SupplierRow } from '../model.js';

/** Ends the registration; the firm does not become a supplier. */
export const rejectSupplier = defineCommand({
  lifecycle: supplier,
  move: 'rejectSupplier',
  input: rejectSupplierInput,
  subjectId: (input) => input.supplierId,
  decide: (_row: SupplierRow, { reason }) => change<SupplierRow>({ remark: reason }),
});
