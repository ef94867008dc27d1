import { Requisition } from '../../../schema/demand/requisition.js';
import { isRefusal } from '../../kernel/refusal.js';
import { rewritten, rule } from '../../kernel/rule.js';
import { estimate, loadParts, writeLines } from './write-lines.js';

/** Rewrites a requisition while it is a draft or was returned. */
export const editRequisition = rule(Requisition, 'editRequisition', {
  facts: (input, read) => loadParts(input.lines, read),
  decide: (_row, input, { now, facts }) => {
    const lines = writeLines(input.lines, facts, now);
    if (isRefusal(lines)) return lines;
    const estimatedTotal = estimate(lines, input.currency);
    if (isRefusal(estimatedTotal)) return estimatedTotal;
    return rewritten(Requisition, input, { lines, estimatedTotal });
  },
});
