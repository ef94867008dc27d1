import { exact } from '../../../schema/kernel/exact.js';
import { lineTotal, minorPlaces, totalOf } from '../../../schema/kernel/line-total.js';
import type { AskedInvoiceLine, InvoiceLineRow } from '../../../schema/payment/invoice.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';

/** What an invoice says, as its supplier typed it. */
export interface InvoiceContent {
  readonly lines: readonly AskedInvoiceLine[];
  readonly total: string;
}

/**
 * The lines and the total of an invoice; refused where the supplier's own total is another. The amount of a line is the printed one, where that is
 * within a minor unit of quantity times price.
 */
export function invoiceLines(
  content: InvoiceContent,
  order: PurchaseOrderRow,
): { lines: InvoiceLineRow[]; total: string } | Refusal {
  const ordered = new Map(order.lines.map((line) => [line.id, line]));
  const made = new Map<string, InvoiceLineRow>();
  const refused: Refusal[] = [];
  for (const [index, { orderLineId, quantity, unitPrice, total: printed }] of content.lines.entries()) {
    const place = ['lines', index, 'orderLineId'];
    const line = ordered.get(orderLineId);
    if (!line) {
      refused.push(refuse('NOT_FOUND', 'payment.noSuchOrderLine', place));
      continue;
    }
    if (made.has(orderLineId)) refused.push(refuse('RULE', 'payment.lineTwice', place));
    const { partNumber, name, unit } = line;
    const total = amountOf({ quantity, unitPrice, printed }, order.currency);
    if (total === null) {
      const sum = lineTotal(quantity, unitPrice, order.currency);
      refused.push(refuse('RULE', 'payment.printedApart', ['lines', index, 'total'], { printed: printed ?? '', sum }));
      continue;
    }
    made.set(orderLineId, { id: `l${index + 1}`, orderLineId, partNumber, name, unit, quantity, unitPrice, total });
  }
  const lines = [...made.values()];
  const total = totalOf(lines, order.currency);
  // Of lines that are not all there nobody knows what they come to.
  if (refused.length === 0 && !exact(total).eq(content.total))
    refused.push(refuse('RULE', 'payment.totalUnlikeLines', ['total'], { total: content.total, sum: total }));
  return refuseTogether(refused) ?? { lines, total };
}

/** The amount of a line: as printed, else computed; null where the printed one is further from quantity times price than rounding can be. */
function amountOf(
  {
    quantity,
    unitPrice,
    printed,
  }: { readonly quantity: string; readonly unitPrice: string; readonly printed: string | null },
  currency: string,
): string | null {
  if (printed === null) return lineTotal(quantity, unitPrice, currency);
  const apart = exact(quantity).times(unitPrice).minus(printed).abs();
  const minorUnit = exact('10').pow(-minorPlaces(currency));
  const amount = exact(printed);
  return apart.gt(minorUnit) || amount.decimalPlaces() > minorPlaces(currency)
    ? null
    : amount.toFixed(minorPlaces(currency));
}
