import { reinstateSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { SupplierRow } from '../model.js';

/** Ends a suspension; never by the person who suspended. */
export const reinstateSupplier = defineCommand({
  lifecycle: supplier,
  move: 'reinstateSupplier',
  input: reinstateSupplierInput,
  subjectId: (input) => input.supplierId,
  decide: (_row: SupplierRow) => change<SupplierRow>({ remark: null }),
});
