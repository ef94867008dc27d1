import { suspendSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { SupplierRow } from '../model.js';

/** Stops invitations of and awards to the supplier until it is reinstated. */
export const suspendSupplier = defineCommand({
  lifecycle: supplier,
  move: 'suspendSupplier',
  input: suspendSupplierInput,
  subjectId: (input) => input.supplierId,
  decide: (_row: SupplierRow, { reason }) => change<SupplierRow>({ remark: reason }),
});
