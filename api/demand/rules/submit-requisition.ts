import { Requisition } from '../../../schema/demand/requisition.js';
import { businessDay } from '../../../schema/kernel/calendar.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
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
    const overdue =
      late.length > 0 ? refuse('RULE', 'demand.lineOverdue', ['requisitionId'], { lines: late.join(', ') }) : null;
    const inOther = row.lines.flatMap(({ partId, unit: before }, index) => {
      const unit = parts.get(partId)?.unit ?? '';
      return unit === before ? [] : refuse('RULE', 'demand.unitChanged', ['requisitionId'], { line: index + 1, unit });
    });
    return refuseTogether([overdue, ...inOther]) ?? change(Requisition, { remark: null });
  },
});
