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
import { inAll, orderLineKey, priceEffects } from './price-effect.js';

/** The three sides of a match: orders, accepted goods, and what was invoiced for them before. */
export interface MatchSides {
  /** All orders under the contract. */
  readonly orders: readonly PurchaseOrderRow[];
  /** Inspected goods receipts of these orders. */
  readonly receipts: readonly GoodsReceiptRow[];
  /** Other invoices of these orders that are matched or paid. */
  readonly invoices: readonly InvoiceRow[];
  /** Goods of these orders that were returned. */
  readonly returns: readonly GoodsReturnRow[];
}

/**
 * The three-way match: compares each line of the invoice with its own order. A line has a quantity difference where more is invoiced than
 * was accepted and not yet invoiced. It has a price difference where its unit price differs from the order's by more than the tolerance,
 * and a line difference where the price differences of all its invoices add up to more than `lineMost`. The invoice, each of its orders and
 * the contract have one where their price differences add up to more than `invoiceMost`.
 */
export function matchLines(
  lines: readonly InvoiceLineRow[],
  sides: MatchSides,
  tolerance: Tolerance,
): MatchDifferenceRow[] {
  const { orders, receipts, returns, invoices } = sides;
  const earlier = invoices.flatMap((invoice) => invoice.lines);
  const accepted = byOrderLine(receipts, goodQuantity);
  const credited = byOrderLine(returns, (line) => line.invoiced);
  const before = sumsBy(earlier, orderLineKey, ({ quantity }) => quantity);
  const effects = priceEffects([...earlier, ...lines], orders);
  const found = lines.flatMap((line) => {
    const key = orderLineKey(line);
    const order = orders.find(({ _id }) => _id === line.orderId);
    const source = order?.lines.find(({ id }) => id === line.orderLineId);
    const taken = exact(before.get(key) ?? '0').minus(credited.get(key) ?? '0');
    const open = exact(accepted.get(key) ?? '0').minus(taken);
    const whole = exact(effects.get(key) ?? '0');
    const price =
      order && source
        ? priceDifference(line, { agreed: source.unitPrice, whole, currency: order.currency }, tolerance)
        : [];
    return [...quantityDifference(line, open), ...price];
  });
  const ofOrders = [...new Set(lines.map(({ orderId }) => orderId))].flatMap((orderId) => {
    const own = [...earlier, ...lines].filter((line) => line.orderId === orderId);
    return sumDifference('ORDER', { orderId, sum: inAll(priceEffects(own, orders)) }, tolerance);
  });
  return [
    ...found,
    ...sumDifference('INVOICE', { orderId: null, sum: inAll(priceEffects(lines, orders)) }, tolerance),
    ...ofOrders,
    ...sumDifference('CONTRACT', { orderId: null, sum: inAll(effects) }, tolerance),
  ];
}

function byOrderLine<Line extends { readonly orderLineId: string }>(
  rows: readonly { readonly orderId: string; readonly lines: readonly Line[] }[],
  quantityOf: (line: Line) => string,
): ReadonlyMap<string, string> {
  return sumsBy(
    rows.flatMap(({ orderId, lines }) =>
      lines.map((line) => ({ key: orderLineKey({ orderId, orderLineId: line.orderLineId }), sum: quantityOf(line) })),
    ),
    ({ key }) => key,
    ({ sum }) => sum,
  );
}

function quantityDifference(
  { id: lineId, orderId, orderLineId, quantity }: InvoiceLineRow,
  open: Decimal,
): MatchDifferenceRow[] {
  if (open.gte(quantity)) return [];
  const id = `${lineId}-quantity`;
  return [{ id, orderId, orderLineId, kind: 'QUANTITY', invoiced: quantity, expected: plain(open) }];
}

interface PriceSides {
  /** The order's unit price. */
  readonly agreed: string;
  /** The sum by which all invoices of the line exceed that price. */
  readonly whole: Decimal;
  readonly currency: string;
}

function priceDifference(
  { id, orderId, orderLineId, unitPrice }: InvoiceLineRow,
  { agreed, whole, currency }: PriceSides,
  { pricePercent, amountMinor, lineMost }: Tolerance,
): MatchDifferenceRow[] {
  const apart = exact(unitPrice).minus(agreed).abs();
  const minorUnit = exact('10').pow(-minorPlaces(currency));
  const of = { orderId, orderLineId };
  if (apart.isZero() || whole.abs().lte(minorUnit.times(amountMinor))) return [];
  if (apart.times(100).gt(exact(agreed).times(pricePercent)))
    return [{ ...of, id: `${id}-price`, kind: 'PRICE', invoiced: unitPrice, expected: agreed }];
  if (whole.abs().lte(lineMost)) return [];
  return [{ ...of, id: `${id}-line`, kind: 'LINE', invoiced: plain(whole), expected: lineMost }];
}

function sumDifference(
  kind: 'INVOICE' | 'ORDER' | 'CONTRACT',
  { orderId, sum }: { readonly orderId: string | null; readonly sum: Decimal },
  { invoiceMost }: Tolerance,
): MatchDifferenceRow[] {
  if (sum.abs().lte(invoiceMost)) return [];
  const id = orderId === null ? kind.toLowerCase() : `${kind.toLowerCase()}-${orderId}`;
  return [{ id, orderId, orderLineId: null, kind, invoiced: plain(sum), expected: invoiceMost }];
}
