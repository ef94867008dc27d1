import { cancelRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { RequisitionRow } from '../model.js';

/** Gives a need up. */
export const cancelRequisition = defineCommand({
  lifecycle: requisition,
  move: 'cancelRequisition',
  input: cancelRequisitionInput,
  subjectId: (input) => input.requisitionId,
  decide: (_row: RequisitionRow, { reason }) => change<RequisitionRow>({ remark: reason }),
});
