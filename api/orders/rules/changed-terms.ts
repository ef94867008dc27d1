import { exact, plain } from '../../../schema/kernel/exact.js';
import type { ChangedOrderLine, OrderTermsLineRow, PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';

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
  const refused: Refusal[] = [];
  for (const [index, { lineId, quantity, dueOn }] of asked.lines.entries()) {
    const refuseLine = (code: 'NOT_FOUND' | 'RULE', key: string, field: string, params = {}) =>
      refused.push(refuse(code, key, ['lines', index, field], params));
    const line = known.get(lineId);
    if (!line) {
      refuseLine('NOT_FOUND', 'orders.noSuchLine', 'lineId');
      continue;
    }
    if (wanted.has(lineId)) refuseLine('RULE', 'orders.lineTwice', 'lineId');
    if (exact(quantity).lt(line.received))
      refuseLine('RULE', 'orders.belowReceived', 'quantity', { received: line.received });
    if (dueOn !== line.dueOn && dueOn < today) refuseLine('RULE', 'orders.dueInThePast', 'dueOn');
    wanted.set(lineId, { id: lineId, quantity: plain(exact(quantity)), dueOn });
  }
  const together = refuseTogether(refused);
  if (together) return together;
  const lines = order.lines.map(({ id, quantity, dueOn }) => wanted.get(id) ?? { id, quantity, dueOn });
  const isOther = lines.some((line, at) => {
    const before = order.lines[at];
    return before && (!exact(line.quantity).eq(before.quantity) || line.dueOn !== before.dueOn);
  });
  if (!isOther && asked.deliverTo === order.deliverTo) return refuse('RULE', 'orders.nothingChanged', ['lines']);
  return lines;
}
