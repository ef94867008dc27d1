import { businessDay } from '../../../schema/kernel/calendar.js';
import { exact } from '../../../schema/kernel/exact.js';
import { type PriceBasis, type Taxed, taxedSum } from '../../../schema/kernel/tax.js';
import type { AskedInvoiceLine, InvoiceLineRow } from '../../../schema/payment/invoice.js';
import { type InvoiceKind, paperFaults } from '../../../schema/payment/invoice-paper.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { rateRefused } from '../../suppliers/index.js';
import { type InvoicedOrders, orderOf } from './invoiced-orders.js';
import { printedAmounts } from './printed-amounts.js';

/** The content of an invoice as its supplier typed it. */
export interface InvoiceContent {
  readonly invoiceNumber: string;
  readonly kind: InvoiceKind;
  readonly invoiceCode: string | null;
  readonly issuedOn: string;
  readonly priceBasis: PriceBasis | null;
  readonly lines: readonly AskedInvoiceLine[];
  readonly total: string;
}

/** The lines, orders and sums computed from an invoice. */
export interface InvoicedLines {
  readonly priceBasis: PriceBasis;
  readonly lines: InvoiceLineRow[];
  /** The orders of the lines, in the order in which the lines name them. */
  readonly orderIds: string[];
  readonly sums: Taxed;
}

/**
 * The lines and sums of an invoice; refused where the supplier's own total differs. A line's printed amounts are kept where rounding explains
 * them. A line that names no order belongs to the order that the invoice is submitted for, and one that says no tax rate has that of its order.
 */
export function invoiceLines(content: InvoiceContent, orders: InvoicedOrders, now: Date): InvoicedLines | Refusal {
  const { currency } = orders.own;
  const priceBasis = content.priceBasis ?? orders.own.priceBasis;
  const made = new Map<string, InvoiceLineRow>();
  const refused: Refusal[] = faultsOfPaper(content, now);
  for (const [index, asked] of content.lines.entries()) {
    const order = orderOf(asked, orders, ['lines', index, 'orderId']);
    const line = isRefusal(order) ? order : invoiceLine(asked, { index, order, content, orders, priceBasis });
    if (isRefusal(line)) {
      refused.push(line);
      continue;
    }
    const key = `${line.orderId}/${line.orderLineId}`;
    if (made.has(key)) refused.push(refuse('RULE', 'payment.lineTwice', ['lines', index, 'orderLineId']));
    made.set(key, line);
  }
  const lines = [...made.values()];
  const sums = taxedSum(lines, currency);
  // Without all lines, their total is not known.
  if (refused.length === 0 && !exact(sums.total).eq(content.total))
    refused.push(refuse('RULE', 'payment.totalUnlikeLines', ['total'], { total: content.total, sum: sums.total }));
  const orderIds = [...new Set(lines.map(({ orderId }) => orderId))];
  return refuseTogether(refused) ?? { priceBasis, lines, orderIds, sums };
}

interface LinePlace {
  readonly index: number;
  readonly order: PurchaseOrderRow;
  readonly content: InvoiceContent;
  readonly orders: InvoicedOrders;
  readonly priceBasis: PriceBasis;
}

function invoiceLine(
  asked: AskedInvoiceLine,
  { index, order, content, orders, priceBasis }: LinePlace,
): InvoiceLineRow | Refusal {
  const path = ['lines', index];
  const { orderLineId, quantity, unitPrice, net, tax, total } = asked;
  const line = order.lines.find(({ id }) => id === orderLineId);
  if (!line) return refuse('NOT_FOUND', 'payment.noSuchOrderLine', [...path, 'orderLineId']);
  const taxRate = asked.taxRate ?? line.taxRate;
  const wrong = faultOfRate(taxRate, order, { content, orders, path: [...path, 'taxRate'] });
  if (wrong) return wrong;
  const within = { basis: priceBasis, currency: orders.own.currency, path };
  const amounts = printedAmounts({ quantity, unitPrice, taxRate }, { net, tax, total }, within);
  if (isRefusal(amounts)) return amounts;
  const { partNumber, name, unit } = line;
  const source = { id: `l${index + 1}`, orderId: order._id, orderLineId };
  return { ...source, partNumber, name, unit, quantity, unitPrice, taxRate, ...amounts, rateSince: null };
}

/**
 * Why a line may not have a rate: it counts neither on the day of the invoice nor on one on which goods of the order came, since the tax of a
 * delivery before a change is that before the change, whenever it is invoiced.
 */
function faultOfRate(
  taxRate: string,
  order: PurchaseOrderRow,
  {
    content: { kind, issuedOn },
    orders: { taxpayer, spans, receivedOn },
    path,
  }: Pick<LinePlace, 'content' | 'orders'> & { readonly path: readonly (string | number)[] },
): Refusal | null {
  if (kind === 'OTHER' && !exact(taxRate).isZero()) return refuse('RULE', 'payment.noTaxOnOther', path);
  const earlier = (receivedOn.get(order._id) ?? []).filter((day) => day < issuedOn);
  const on = (day: string) => rateRefused(taxRate, { taxpayer, day, spans }, path);
  return earlier.some((day) => on(day) === null) ? null : on(issuedOn);
}

function faultsOfPaper({ issuedOn, ...paper }: InvoiceContent, now: Date): Refusal[] {
  const future = issuedOn > businessDay(now) ? [refuse('RULE', 'payment.issuedInFuture', ['issuedOn'])] : [];
  return [...paperFaults(paper).map(({ field, key }) => refuse('RULE', key, [field])), ...future];
}
