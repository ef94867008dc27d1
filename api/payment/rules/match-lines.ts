import type { Decimal } from 'decimal.js';
import { goodQuantity } from '../../../schema/delivery/good-quantity.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import type { GoodsReturnRow } from '../../../schema/payment/goods-return.js';
import type { InvoiceLineRow, InvoiceRow, MatchDifferenceRow } from '../../../schema/payment/invoice.js';
import type { Tolerance } from '../../../schema/payment/tolerance.js';
import type { GoodsReceiptRow } from '../../delivery/index.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { inAll, priceEffects } from './price-effect.js';

/** The three sides of a match: order, accepted goods, and what was invoiced for them before. */
export interface MatchSides {
  readonly order: PurchaseOrderRow;
  /** Inspected goods receipts of the order. */
  readonly receipts: readonly GoodsReceiptRow[];
  /** The orders under the same contract, this one among them. */
  readonly orders: readonly PurchaseOrderRow[];
  /** Other invoices of these orders that are matched or paid. */
  readonly invoices: readonly InvoiceRow[];
  /** What went back of the order. */
  readonly returns: readonly GoodsReturnRow[];
}

/**
 * The three-way match: for each line of the invoice, a difference where more is invoiced than was accepted and not yet
 * invoiced, and one where the unit price is not the order's within the tolerance, or comes to more over all invoices of the line than a
 * line may; then one where what is invoiced comes to more than it may in all, of the invoice, of the order and under the contract.
 */
export function matchLines(
  lines: readonly InvoiceLineRow[],
  sides: MatchSides,
  tolerance: Tolerance,
): MatchDifferenceRow[] {
  const { order, orders, receipts, returns } = sides;
  const ordered = new Map(order.lines.map((line) => [line.id, line]));
  const own = sides.invoices.filter(({ orderId }) => orderId === order._id);
  const accepted = byOrderLine(receipts, goodQuantity);
  const credited = byOrderLine(returns, (line) => line.invoiced);
  const before = byOrderLine(own, (line) => line.quantity);
  const effects = priceEffects([...own, { orderId: order._id, lines }], [order]);
  const found = lines.flatMap((line) => {
    const source = ordered.get(line.orderLineId);
    const taken = exact(before.get(line.orderLineId) ?? '0').minus(credited.get(line.orderLineId) ?? '0');
    const open = exact(accepted.get(line.orderLineId) ?? '0').minus(taken);
    const whole = exact(effects.get(`${order._id}/${line.orderLineId}`) ?? '0');
    const price = source
      ? priceDifference(line, { agreed: source.unitPrice, whole, currency: order.currency }, tolerance)
      : [];
    return [...quantityDifference(line, open), ...price];
  });
  const sums = [
    ['INVOICE', inAll(priceEffects([{ orderId: order._id, lines }], [order]))],
    ['ORDER', inAll(effects)],
    ['CONTRACT', inAll(priceEffects([...sides.invoices, { orderId: order._id, lines }], orders))],
  ] as const;
  return [...found, ...sums.flatMap(([kind, sum]) => sumDifference(kind, sum, tolerance))];
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

interface PriceSides {
  /** The order's unit price. */
  readonly agreed: string;
  /** What all invoices of the line come to above it. */
  readonly whole: Decimal;
  readonly currency: string;
}

function priceDifference(
  { orderLineId, unitPrice }: InvoiceLineRow,
  { agreed, whole, currency }: PriceSides,
  { pricePercent, amountMinor, lineMost }: Tolerance,
): MatchDifferenceRow[] {
  const apart = exact(unitPrice).minus(agreed).abs();
  const minorUnit = exact('10').pow(-minorPlaces(currency));
  if (apart.isZero() || whole.abs().lte(minorUnit.times(amountMinor))) return [];
  if (apart.times(100).gt(exact(agreed).times(pricePercent)))
    return [{ id: `${orderLineId}-price`, orderLineId, kind: 'PRICE', invoiced: unitPrice, expected: agreed }];
  if (whole.abs().lte(lineMost)) return [];
  return [{ id: `${orderLineId}-line`, orderLineId, kind: 'LINE', invoiced: plain(whole), expected: lineMost }];
}

function sumDifference(
  kind: 'INVOICE' | 'ORDER' | 'CONTRACT',
  sum: Decimal,
  { invoiceMost }: Tolerance,
): MatchDifferenceRow[] {
  if (sum.abs().lte(invoiceMost)) return [];
  return [{ id: kind.toLowerCase(), orderLineId: null, kind, invoiced: plain(sum), expected: invoiceMost }];
}
