import type { Decimal } from 'decimal.js';
import type { GoodsReceiptLineRow } from '../../../schema/delivery/goods-receipt.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import type { OrderLineRow, PurchaseOrderRow } from '../../orders/index.js';

/** The lines of an order, with the received quantity recomputed for each line of a goods receipt. */
export function receivedSoFar(
  order: PurchaseOrderRow,
  lines: readonly GoodsReceiptLineRow[],
  count: (received: Decimal, line: GoodsReceiptLineRow) => Decimal,
): OrderLineRow[] {
  const byOrderLine = new Map(lines.map((line) => [line.orderLineId, line]));
  return order.lines.map((ordered) => {
    const line = byOrderLine.get(ordered.id);
    if (!line) return ordered;
    return { ...ordered, received: plain(count(exact(ordered.received), line)) };
  });
}
