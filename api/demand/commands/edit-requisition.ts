import { editRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { isRefusal } from '../../kernel/refusal.js';
import type { RequisitionRow } from '../model.js';
import { estimate, loadParts, writeLines } from './write-lines.js';

/** Writes a requisition anew while it is a draft or was returned. */
export const editRequisition = defineCommand({
  lifecycle: requisition,
  move: 'editRequisition',
  input: editRequisitionInput,
  subjectId: (input) => input.requisitionId,
  facts: (input, read) => loadParts(input.lines, read),
  decide: (_row: RequisitionRow, { title, purpose, currency, ...input }, { now, facts }) => {
    const lines = writeLines(input.lines, facts, now);
    if (isRefusal(lines)) return lines;
    const estimatedTotal = estimate(lines, currency);
    if (isRefusal(estimatedTotal)) return estimatedTotal;
    return change<RequisitionRow>({ title, purpose, currency, lines, estimatedTotal });
  },
});
