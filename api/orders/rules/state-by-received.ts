import { exact } from '../../../schema/kernel/exact.js';
import type { OrderLineRow } from '../../../schema/orders/purchase-order.js';

/** The state of a confirmed order by what has come of its lines. */
export function stateByReceived(
  lines: readonly Pick<OrderLineRow, 'quantity' | 'received'>[],
): 'CONFIRMED' | 'PARTLY_RECEIVED' | 'RECEIVED' {
  if (lines.every(({ quantity, received }) => exact(received).gte(quantity))) return 'RECEIVED';
  return lines.some(({ received }) => !exact(received).isZero()) ? 'PARTLY_RECEIVED' : 'CONFIRMED';
}
