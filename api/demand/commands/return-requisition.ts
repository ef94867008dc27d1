import { returnRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { RequisitionRow } from '../model.js';

/** Gives a requisition back to be put right. */
export const returnRequisition = defineCommand({
  lifecycle: requisition,
  move: 'returnRequisition',
  input: returnRequisitionInput,
  subjectId: (input) => input.requisitionId,
  decide: (_row: RequisitionRow, { reason }) => change<RequisitionRow>({ remark: reason }),
});
