import { exact } from '../../../schema/kernel/exact.js';
import { lineTotal, minorPlaces, totalOf } from '../../../schema/kernel/line-total.js';
import type { AskedInvoiceLine, InvoiceLineRow } from '../../../schema/payment/invoice.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { type InvoicedOrders, orderOf } from './invoiced-orders.js';

/** The content of an invoice as its supplier typed it. */
export interface InvoiceContent {
  readonly lines: readonly AskedInvoiceLine[];
  readonly total: string;
}

/** The lines, orders and total computed from an invoice. */
export interface InvoicedLines {
  readonly lines: InvoiceLineRow[];
  /** The orders of the lines, in the order in which the lines name them. */
  readonly orderIds: string[];
  readonly total: string;
}

/**
 * The lines and the total of an invoice; refused where the supplier's own total differs. A line's printed amount is kept where it lies
 * within one minor unit of quantity times price. A line that names no order belongs to the order that the invoice is submitted for.
 */
export function invoiceLines(content: InvoiceContent, orders: InvoicedOrders): InvoicedLines | Refusal {
  const made = new Map<string, InvoiceLineRow>();
  const refused: Refusal[] = [];
  for (const [index, asked] of content.lines.entries()) {
    const { orderLineId, quantity, unitPrice, total: printed } = asked;
    const order = orderOf(asked, orders, ['lines', index, 'orderId']);
    if (isRefusal(order)) {
      refused.push(order);
      continue;
    }
    const place = ['lines', index, 'orderLineId'];
    const line = order.lines.find(({ id }) => id === orderLineId);
    if (!line) {
      refused.push(refuse('NOT_FOUND', 'payment.noSuchOrderLine', place));
      continue;
    }
    const key = `${order._id}/${orderLineId}`;
    if (made.has(key)) refused.push(refuse('RULE', 'payment.lineTwice', place));
    const { partNumber, name, unit } = line;
    const total = amountOf({ quantity, unitPrice, printed }, order.currency);
    if (total === null) {
      const sum = lineTotal(quantity, unitPrice, order.currency);
      refused.push(refuse('RULE', 'payment.printedApart', ['lines', index, 'total'], { printed: printed ?? '', sum }));
      continue;
    }
    const source = { id: `l${index + 1}`, orderId: order._id, orderLineId };
    made.set(key, { ...source, partNumber, name, unit, quantity, unitPrice, total });
  }
  const lines = [...made.values()];
  const total = totalOf(lines, orders.own.currency);
  // Without all lines, their total is not known.
  if (refused.length === 0 && !exact(total).eq(content.total))
    refused.push(refuse('RULE', 'payment.totalUnlikeLines', ['total'], { total: content.total, sum: total }));
  const orderIds = [...new Set(lines.map(({ orderId }) => orderId))];
  return refuseTogether(refused) ?? { lines, orderIds, total };
}

/**
 * The amount of a line: the printed one, or quantity times price where none is printed. Null where the printed amount differs by more than
 * rounding can explain.
 */
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
