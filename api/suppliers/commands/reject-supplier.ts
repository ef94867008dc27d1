import { rejectSupplierInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { SupplierRow } from '../model.js';

/**
 * Ends the registration; the firm does not become a supplier. Also before it is submitted, since anybody may register with a code
 * that is public; from here on it is free for the firm whose it is.
 */
export const rejectSupplier = defineCommand({
  lifecycle: supplier,
  move: 'rejectSupplier',
  input: rejectSupplierInput,
  subjectId: (input) => input.supplierId,
  decide: (_row: SupplierRow, { reason }) => change<SupplierRow>({ remark: reason, holdsCode: false }),
});
