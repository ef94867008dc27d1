import { businessDay } from '../../../schema/kernel/calendar.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { isOpen, urgingLeft } from './urging-left.js';

/**
 * The supplier says when lines will come, whether it was urged or not. What was agreed stays as it is: another day is due only after a
 * change of the order. Lines that were urged and get no day are still waited for.
 */
export const announceDelivery = rule(PurchaseOrder, 'announceDelivery', {
  decide: (order, { lines: said }, { now }) => {
    const today = businessDay(now);
    const known = new Map(order.lines.map((line) => [line.id, line]));
    const days = new Map<string, string>();
    const refused = said.map(({ lineId, expectedOn }, index) => {
      if (expectedOn === null) return null;
      const line = known.get(lineId);
      const again = days.has(lineId);
      days.set(lineId, expectedOn);
      if (!line) return refuse('NOT_FOUND', 'orders.noSuchLine', ['lines', index, 'lineId']);
      if (again) return refuse('RULE', 'orders.lineTwice', ['lines', index, 'lineId']);
      if (expectedOn < today) return refuse('RULE', 'orders.expectedInThePast', ['lines', index, 'expectedOn']);
      if (isOpen(line)) return null;
      return refuse('RULE', 'orders.nothingToCome', ['lines', index, 'lineId'], { partNumber: line.partNumber });
    });
    const lines = order.lines.map((line) => ({ ...line, expectedOn: days.get(line.id) ?? line.expectedOn ?? null }));
    const unanswered = lines.filter(({ id }) => !days.has(id));
    if (days.size === 0) return refuse('RULE', 'orders.noDaySaid', ['lines']);
    return refuseTogether(refused) ?? change(PurchaseOrder, { lines, urging: urgingLeft(order.urging, unanswered) });
  },
});
