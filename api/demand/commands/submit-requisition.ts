import { businessDay } from '../../../schema/contracts/business-day.js';
import { submitRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { RequisitionRow } from '../model.js';

/** Asks for approval; a draft that lay until its days were past has to be written anew first. */
export const submitRequisition = defineCommand({
  lifecycle: requisition,
  move: 'submitRequisition',
  input: submitRequisitionInput,
  subjectId: (input) => input.requisitionId,
  foreseen: true,
  decide: (row: RequisitionRow, _input, { now }) => {
    const today = businessDay(now);
    const late = row.lines.findIndex(({ neededOn }) => neededOn < today);
    if (late >= 0) return refuse('RULE', 'demand.lineOverdue', ['requisitionId'], { line: late + 1 });
    return change<RequisitionRow>({ remark: null });
  },
});
