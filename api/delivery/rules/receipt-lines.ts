import type { GoodsReceiptLineRow, ReceivedLine } from '../../../schema/delivery/goods-receipt.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';

/** The lines of a new goods receipt, or a refusal where a line cannot have been received as stated. */
export function receiptLines(came: readonly ReceivedLine[], order: PurchaseOrderRow): GoodsReceiptLineRow[] | Refusal {
  const ordered = new Map(order.lines.map((line) => [line.id, line]));
  const made = new Map<string, GoodsReceiptLineRow>();
  const refused: Refusal[] = [];
  for (const [index, { orderLineId, quantity }] of came.entries()) {
    const refuseLine = (code: 'NOT_FOUND' | 'RULE', key: string, field: string, params = {}) =>
      refused.push(refuse(code, key, ['lines', index, field], params));
    const line = ordered.get(orderLineId);
    if (!line) {
      refuseLine('NOT_FOUND', 'delivery.noSuchOrderLine', 'orderLineId');
      continue;
    }
    if (made.has(orderLineId)) refuseLine('RULE', 'delivery.lineTwice', 'orderLineId');
    const open = exact(line.quantity).minus(line.received);
    if (open.lt(quantity)) refuseLine('RULE', 'delivery.overOrder', 'quantity', { open: plain(open), quantity });
    const { partId, partNumber, name, unit } = line;
    const notYet = { accepted: null, rejected: null, rejectionReason: null, returned: null };
    made.set(orderLineId, { id: `l${index + 1}`, orderLineId, partId, partNumber, name, unit, quantity, ...notYet });
  }
  return refuseTogether(refused) ?? [...made.values()];
}
