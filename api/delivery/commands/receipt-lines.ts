import { exact, plain } from '../../../schema/contracts/exact.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import type { GoodsReceiptLineRow } from '../model.js';

/** The lines of a goods receipt, or why a line can't have been received like that. */
export function receiptLines(
  came: readonly { readonly orderLineId: string; readonly quantity: string }[],
  order: PurchaseOrderRow,
): GoodsReceiptLineRow[] | Refusal {
  const ordered = new Map(order.lines.map((line) => [line.id, line]));
  const made = new Map<string, GoodsReceiptLineRow>();
  for (const [index, { orderLineId, quantity }] of came.entries()) {
    const line = ordered.get(orderLineId);
    if (!line) return refuse('NOT_FOUND', 'delivery.noSuchOrderLine', ['lines', index, 'orderLineId']);
    if (made.has(orderLineId)) return refuse('RULE', 'delivery.lineTwice', ['lines', index, 'orderLineId']);
    const open = exact(line.quantity).minus(line.received);
    if (open.lt(quantity))
      return refuse('RULE', 'delivery.overOrder', ['lines', index, 'quantity'], { open: plain(open), quantity });
    const { partId, partNumber, name, unit } = line;
    const notYet = { accepted: null, rejected: null, rejectionReason: null };
    made.set(orderLineId, { id: `l${index + 1}`, orderLineId, partId, partNumber, name, unit, quantity, ...notYet });
  }
  return [...made.values()];
}
