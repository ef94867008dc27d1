import type { Decimal } from 'decimal.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import type { InvoiceLineRow, InvoiceRow, MatchDifferenceRow } from '../../../schema/payment/invoice.js';
import type { Tolerance } from '../../../schema/payment/tolerance.js';
import type { GoodsReceiptRow } from '../../delivery/index.js';
import type { PurchaseOrderRow } from '../../orders/index.js';

/** The three sides of a match: order, accepted goods, and what was invoiced for them before. */
export interface MatchSides {
  readonly order: PurchaseOrderRow;
  /** Inspected goods receipts of the order. */
  readonly receipts: readonly GoodsReceiptRow[];
  /** Other invoices of the order that are matched or paid. */
  readonly invoices: readonly InvoiceRow[];
}

/**
 * The three-way match: for each line of the invoice, a difference where more is invoiced than was accepted and not yet
 * invoiced, and one where the unit price is not the order's within the tolerance.
 */
export function matchLines(
  lines: readonly InvoiceLineRow[],
  sides: MatchSides,
  tolerance: Tolerance,
): MatchDifferenceRow[] {
  const ordered = new Map(sides.order.lines.map((line) => [line.id, line]));
  const accepted = byOrderLine(sides.receipts, (line) => line.accepted ?? '0');
  const before = byOrderLine(sides.invoices, (line) => line.quantity);
  return lines.flatMap((line) => {
    const source = ordered.get(line.orderLineId);
    const open = exact(accepted.get(line.orderLineId) ?? '0').minus(before.get(line.orderLineId) ?? '0');
    const price = source ? priceDifference(line, source.unitPrice, sides.order.currency, tolerance) : [];
    return [...quantityDifference(line, open), ...price];
  });
}

function byOrderLine<Line extends { readonly orderLineId: string }>(
  rows: readonly { readonly lines: readonly Line[] }[],
  quantityOf: (line: Line) => string,
): ReadonlyMap<string, string> {
  return sumsBy(
    rows.flatMap(({ lines }) => lines),
    (line) => line.orderLineId,
    quantityOf,
  );
}

function quantityDifference({ orderLineId, quantity }: InvoiceLineRow, open: Decimal): MatchDifferenceRow[] {
  if (open.gte(quantity)) return [];
  const id = `${orderLineId}-quantity`;
  return [{ id, orderLineId, kind: 'QUANTITY', invoiced: quantity, expected: plain(open) }];
}

function priceDifference(
  { orderLineId, quantity, unitPrice }: InvoiceLineRow,
  agreed: string,
  currency: string,
  { pricePercent, amountMinor }: Tolerance,
): MatchDifferenceRow[] {
  const apart = exact(unitPrice).minus(agreed).abs();
  const byPrice = apart.times(100).lte(exact(agreed).times(pricePercent));
  const minorUnit = exact('10').pow(-minorPlaces(currency));
  const byAmount = apart.times(quantity).lte(minorUnit.times(amountMinor));
  if (byPrice || byAmount) return [];
  const id = `${orderLineId}-price`;
  return [{ id, orderLineId, kind: 'PRICE', invoiced: unitPrice, expected: agreed }];
}
