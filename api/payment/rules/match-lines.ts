import type { Decimal } from 'decimal.js';
import { goodQuantity } from '../../../schema/delivery/good-quantity.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import type { GoodsReturnRow } from '../../../schema/payment/goods-return.js';
import type { InvoiceLineRow, InvoiceRow, MatchDifferenceRow } from '../../../schema/payment/invoice.js';
import type { Tolerance } from '../../../schema/payment/tolerance.js';
import type { GoodsReceiptRow } from '../../delivery/index.js';
import type { OrderLineRow, PurchaseOrderRow } from '../../orders/index.js';
import {
  type ChargedLine,
  chargedLines,
  effectOf,
  inAll,
  orderLineKey,
  priceApart,
  priceAsOrdered,
  priceEffects,
} from './price-effect.js';

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
  /** Since when a rate counts in place of an agreed one by law; null where it is no change of the law. */
  readonly changedByLaw: (agreed: string, stated: string) => string | null;
}

/**
 * The three-way match: compares each line of the invoice with its own order. A line has a quantity difference where more is invoiced than
 * was accepted and not yet invoiced. It has a price difference where its unit price, on the order's basis, differs from the order's by more
 * than the tolerance, a rate difference where its tax rate is not the order's though the law has not changed it, and a line difference where
 * the price differences of all its invoices add up to more than `lineMost`. The invoice, each of its orders and the contract have one where
 * their price differences add up to more than `invoiceMost`.
 */
export function matchLines(
  invoice: Pick<InvoiceRow, 'lines' | 'priceBasis'>,
  sides: MatchSides,
  tolerance: Tolerance,
): MatchDifferenceRow[] {
  const { orders, receipts, returns, invoices } = sides;
  const lines = chargedLines([invoice]);
  const earlier = chargedLines(invoices);
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
    if (!order || !source) return quantityDifference(line, open);
    const price = priceDifference(line, { order, source, whole }, tolerance);
    return [...quantityDifference(line, open), ...price, ...rateDifference(line, source, sides)];
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
  readonly order: PurchaseOrderRow;
  readonly source: OrderLineRow;
  /** The sum by which all invoices of the line exceed that price. */
  readonly whole: Decimal;
}

function priceDifference(
  line: ChargedLine,
  { order: { priceBasis: basis, currency }, source: { unitPrice: agreed, taxRate }, whole }: PriceSides,
  { pricePercent, amountMinor, lineMost }: Tolerance,
): MatchDifferenceRow[] {
  const { id, orderId, orderLineId } = line;
  const ordered = { unitPrice: agreed, basis, taxRate, currency };
  const apart = priceApart(line, ordered).abs();
  const own = effectOf(line, ordered).abs();
  const least = exact('10').pow(-minorPlaces(currency)).times(amountMinor);
  const of = { orderId, orderLineId };
  // Neither a line that earlier invoices have evened out nor one that adds to many small differences counts as equal.
  if (own.isZero() || (own.lte(least) && whole.abs().lte(least))) return [];
  if (apart.times(100).gt(exact(agreed).times(pricePercent)))
    return [{ ...of, id: `${id}-price`, kind: 'PRICE', invoiced: priceAsOrdered(line, ordered), expected: agreed }];
  if (whole.abs().lte(lineMost)) return [];
  return [{ ...of, id: `${id}-line`, kind: 'LINE', invoiced: plain(whole), expected: lineMost }];
}

function rateDifference(
  { id, orderId, orderLineId, taxRate }: ChargedLine,
  { taxRate: agreed }: OrderLineRow,
  { changedByLaw }: MatchSides,
): MatchDifferenceRow[] {
  if (exact(taxRate).eq(agreed) || changedByLaw(agreed, taxRate) !== null) return [];
  return [{ orderId, orderLineId, id: `${id}-rate`, kind: 'RATE', invoiced: taxRate, expected: agreed }];
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
