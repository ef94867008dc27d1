import { exact, plain } from '../../../schema/kernel/exact.js';
import type { ChangedOrderLine, OrderTermsLineRow, PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';

/** The terms that a change asks for. */
export interface AskedTerms {
  readonly deliverTo: string;
  readonly lines: readonly ChangedOrderLine[];
}

/**
 * All lines of an order as they would be after a change, or a refusal. No quantity may fall below what has come, no new day may lie in the
 * past, and the change has to change something.
 */
export function changedTerms(order: PurchaseOrderRow, asked: AskedTerms, today: string): OrderTermsLineRow[] | Refusal {
  const known = new Map(order.lines.map((line) => [line.id, line]));
  const wanted = new Map<string, OrderTermsLineRow>();
  for (const [index, { lineId, quantity, dueOn }] of asked.lines.entries()) {
    const line = known.get(lineId);
    if (!line) return refuse('NOT_FOUND', 'orders.noSuchLine', ['lines', index, 'lineId']);
    if (wanted.has(lineId)) return refuse('RULE', 'orders.lineTwice', ['lines', index, 'lineId']);
    if (exact(quantity).lt(line.received))
      return refuse('RULE', 'orders.belowReceived', ['lines', index, 'quantity'], { received: line.received });
    if (dueOn !== line.dueOn && dueOn < today) return refuse('RULE', 'orders.dueInThePast', ['lines', index, 'dueOn']);
    wanted.set(lineId, { id: lineId, quantity: plain(exact(quantity)), dueOn });
  }
  const lines = order.lines.map(({ id, quantity, dueOn }) => wanted.get(id) ?? { id, quantity, dueOn });
  const isOther = lines.some((line, at) => {
    const before = order.lines[at];
    return before && (!exact(line.quantity).eq(before.quantity) || line.dueOn !== before.dueOn);
  });
  if (!isOther && asked.deliverTo === order.deliverTo) return refuse('RULE', 'orders.nothingChanged', ['lines']);
  return lines;
}
