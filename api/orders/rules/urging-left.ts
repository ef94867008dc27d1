import { exact } from '../../../schema/kernel/exact.js';
import type { OrderLineRow, OrderUrgingRow } from '../../../schema/orders/purchase-order.js';

/** Whether something of a line is still to come. */
export function isOpen({ quantity, received }: Pick<OrderLineRow, 'quantity' | 'received'>): boolean {
  return exact(quantity).gt(received);
}

/** What is still urged of these lines: those of which something is still to come; null where that is nothing. */
export function urgingLeft(
  urging: OrderUrgingRow | null,
  lines: readonly Pick<OrderLineRow, 'id' | 'quantity' | 'received'>[],
): OrderUrgingRow | null {
  const open = new Set(lines.filter(isOpen).map(({ id }) => id));
  const lineIds = (urging?.lineIds ?? []).filter((id) => open.has(id));
  return urging && lineIds.length > 0 ? { ...urging, lineIds } : null;
}
