import { createRequisitionInput } from '../../../schema/demand/inputs.js';
import { requisition } from '../../../schema/demand/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { isRefusal } from '../../kernel/refusal.js';
import type { RequisitionRow } from '../model.js';
import { estimate, loadParts, writeLines } from './write-lines.js';

/** Writes down what a unit needs. */
export const createRequisition = defineCommand({
  lifecycle: requisition,
  move: 'createRequisition',
  input: createRequisitionInput,
  subjectId: null,
  numbers: ['XQ'],
  facts: (input, read) => loadParts(input.lines, read),
  decide: (_row: null, { title, purpose, currency, ...input }, { now, actor, facts, number }) => {
    const lines = writeLines(input.lines, facts, now);
    if (isRefusal(lines)) return lines;
    const estimatedTotal = estimate(lines, currency);
    if (isRefusal(estimatedTotal)) return estimatedTotal;
    return change<RequisitionRow>({
      number: number('XQ'),
      title,
      purpose,
      currency,
      requestedById: actor.id,
      ownerId: actor.id,
      unitId: actor.unitId,
      lines,
      estimatedTotal,
      remark: null,
    });
  },
});
