import { Requisition } from '../../../schema/demand/requisition.js';
import { isRefusal } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { estimate, loadParts, writeLines } from './write-lines.js';

/** Creates a requisition for what a unit needs. */
export const createRequisition = rule(Requisition, 'createRequisition', {
  numbers: ['XQ'],
  facts: (input, read) => loadParts(input.lines, read),
  decide: (_row, input, { now, actor, facts, number }) => {
    const lines = writeLines(input.lines, facts, now);
    if (isRefusal(lines)) return lines;
    const estimatedTotal = estimate(lines, input.currency);
    if (isRefusal(estimatedTotal)) return estimatedTotal;
    return made(Requisition, input, {
      number: number('XQ'),
      requestedById: actor.id,
      ownerId: actor.id,
      unitId: actor.unitId,
      lines,
      estimatedTotal,
    });
  },
});
