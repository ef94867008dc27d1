import { exact } from '../../../schema/contracts/exact.js';
import { lineTotal, totalOf } from '../../../schema/contracts/line-total.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import type { InvoiceLineRow } from '../model.js';

/** What an invoice says, as its supplier typed it. */
export interface InvoiceContent {
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: string; readonly unitPrice: string }[];
  readonly total: string;
}

/** The lines and the total of an invoice, computed anew; refused where the supplier's own total is another. */
export function invoiceLines(
  content: InvoiceContent,
  order: PurchaseOrderRow,
): { lines: InvoiceLineRow[]; total: string } | Refusal {
  const ordered = new Map(order.lines.map((line) => [line.id, line]));
  const made = new Map<string, InvoiceLineRow>();
  for (const [index, { orderLineId, quantity, unitPrice }] of content.lines.entries()) {
    const line = ordered.get(orderLineId);
    if (!line) return refuse('NOT_FOUND', 'payment.noSuchOrderLine', ['lines', index, 'orderLineId']);
    if (made.has(orderLineId)) return refuse('RULE', 'payment.lineTwice', ['lines', index, 'orderLineId']);
    const { partNumber, name, unit } = line;
    const total = lineTotal(quantity, unitPrice, order.currency);
    made.set(orderLineId, { id: `l${index + 1}`, orderLineId, partNumber, name, unit, quantity, unitPrice, total });
  }
  const lines = [...made.values()];
  const total = totalOf(lines, order.currency);
  if (!exact(total).eq(content.total))
    return refuse('RULE', 'payment.totalUnlikeLines', ['total'], { total: content.total, sum: total });
  return { lines, total };
}
