import { approveRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { RequisitionRow } from '../model.js';

/** Lets a requisition be sourced; never by a person who wrote or submitted it. */
export const approveRequisition = defineCommand({
  lifecycle: requisition,
  move: 'approveRequisition',
  input: approveRequisitionInput,
  subjectId: (input) => input.requisitionId,
  decide: (_row: RequisitionRow, { note }) => change<RequisitionRow>({ remark: note }),
});
