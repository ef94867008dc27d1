import { businessDay } from '../../../schema/kernel/calendar.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { isOpen } from './urging-left.js';

/**
 * Urges the supplier to deliver lines of which something is still to come. What has not been answered can be urged again on another day; it
 * is urged together with what was urged before.
 */
export const urgeDelivery = rule(PurchaseOrder, 'urgeDelivery', {
  decide: (order, { lineIds, reason }, { now }) => {
    const { urging, lines } = order;
    if (urging && businessDay(urging.urgedAt) === businessDay(now))
      return refuse('RULE', 'orders.urgedToday', ['orderId']);
    const known = new Map(lines.map((line) => [line.id, line]));
    const refused = lineIds.map((id, index) => {
      const line = known.get(id);
      if (!line) return refuse('NOT_FOUND', 'orders.noSuchLine', ['lineIds', index]);
      if (isOpen(line)) return null;
      return refuse('RULE', 'orders.nothingToCome', ['lineIds', index], { partNumber: line.partNumber });
    });
    const all = new Set([...(urging?.lineIds ?? []), ...lineIds]);
    return (
      refuseTogether(refused) ??
      change(PurchaseOrder, { urging: { lineIds: [...all], reason: reason ?? null, urgedAt: now } })
    );
  },
});
