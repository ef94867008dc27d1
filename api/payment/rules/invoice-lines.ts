import { exact } from '../../../schema/kernel/exact.js';
import { lineTotal, totalOf } from '../../../schema/kernel/line-total.js';
import type { AskedInvoiceLine, InvoiceLineRow } from '../../../schema/payment/invoice.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';

/** What an invoice says, as its supplier typed it. */
export interface InvoiceContent {
  readonly lines: readonly AskedInvoiceLine[];
  readonly total: string;
}

/** The lines and the total of an invoice, computed anew; refused where the supplier's own total is another. */
export function invoiceLines(
  content: InvoiceContent,
  order: PurchaseOrderRow,
): { lines: InvoiceLineRow[]; total: string } | Refusal {
  const ordered = new Map(order.lines.map((line) => [line.id, line]));
  const made = new Map<string, InvoiceLineRow>();
  const refused: Refusal[] = [];
  for (const [index, { orderLineId, quantity, unitPrice }] of content.lines.entries()) {
    const place = ['lines', index, 'orderLineId'];
    const line = ordered.get(orderLineId);
    if (!line) {
      refused.push(refuse('NOT_FOUND', 'payment.noSuchOrderLine', place));
      continue;
    }
    if (made.has(orderLineId)) refused.push(refuse('RULE', 'payment.lineTwice', place));
    const { partNumber, name, unit } = line;
    const total = lineTotal(quantity, unitPrice, order.currency);
    made.set(orderLineId, { id: `l${index + 1}`, orderLineId, partNumber, name, unit, quantity, unitPrice, total });
  }
  const lines = [...made.values()];
  const total = totalOf(lines, order.currency);
  // Of lines that are not all there nobody knows what they come to.
  if (refused.length === 0 && !exact(total).eq(content.total))
    refused.push(refuse('RULE', 'payment.totalUnlikeLines', ['total'], { total: content.total, sum: total }));
  return refuseTogether(refused) ?? { lines, total };
}
