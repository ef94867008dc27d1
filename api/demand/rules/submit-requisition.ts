import { Requisition } from '../../../schema/demand/requisition.js';
import { businessDay } from '../../../schema/kernel/calendar.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { loadParts } from './write-lines.js';

/**
 * Asks for approval. A draft that waited until its days had passed, or until a part was counted in another unit, has to be rewritten first.
 */
export const submitRequisition = rule(Requisition, 'submitRequisition', {
  foreseen: true,
  facts: (_input, read, row) => loadParts(row.lines, read),
  decide: (row, _input, { now, facts: parts }) => {
    const today = businessDay(now);
    const late = row.lines.flatMap(({ neededOn }, index) => (neededOn < today ? [index + 1] : []));
    if (late.length > 0) return refuse('RULE', 'demand.lineOverdue', ['requisitionId'], { lines: late.join(', ') });
    const other = row.lines.findIndex(({ partId, unit }) => parts.get(partId)?.unit !== unit);
    if (other < 0) return change(Requisition, { remark: null });
    const unit = parts.get(row.lines[other]?.partId ?? '')?.unit ?? '';
    return refuse('RULE', 'demand.unitChanged', ['requisitionId'], { line: other + 1, unit });
  },
});
