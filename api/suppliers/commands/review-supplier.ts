import { reviewSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { SupplierRow } from '../model.js';

/** Says that the documents were reviewed; somebody else approves. */
export const reviewSupplier = defineCommand({
  lifecycle: supplier,
  move: 'reviewSupplier',
  input: reviewSupplierInput,
  subjectId: (input) => input.supplierId,
  decide: (_row: SupplierRow, { note }) => change<SupplierRow>({ reviewNote: note }),
});
