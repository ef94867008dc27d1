import type { Decimal } from 'decimal.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import { exactPriceIn, type PriceBasis, type PriceTerms, priceIn, taxed } from '../../../schema/kernel/tax.js';
import type { PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import type { InvoiceLineRow, InvoiceRow } from '../../../schema/payment/invoice.js';

/** The key of an order's line among several orders: `ord_1/l1`. */
export function orderLineKey({ orderId, orderLineId }: Pick<InvoiceLineRow, 'orderId' | 'orderLineId'>): string {
  return `${orderId}/${orderLineId}`;
}

/** An invoice line with what its unit price contains. */
export interface ChargedLine extends InvoiceLineRow {
  readonly priceBasis: PriceBasis;
}

/** The lines of invoices, each with what its price contains. */
export function chargedLines(invoices: readonly Pick<InvoiceRow, 'lines' | 'priceBasis'>[]): ChargedLine[] {
  return invoices.flatMap(({ lines, priceBasis }) => lines.map((line) => ({ ...line, priceBasis })));
}

/** The price that an order has for a line: on its basis, and at its rate. */
export interface AgreedPrice extends PriceTerms {
  readonly unitPrice: string;
  readonly currency: string;
}

type PriceOnPaper = Pick<ChargedLine, 'unitPrice' | 'priceBasis' | 'taxRate'>;

/**
 * The unit price of an invoice line as the order has it: on its basis and at its rate, with the same net price. So prices are compared alike
 * whatever the invoice prints, and another tax rate alone is no difference of price.
 */
export function priceAsOrdered({ unitPrice, priceBasis, taxRate }: PriceOnPaper, agreed: PriceTerms): string {
  return priceIn(unitPrice, { basis: priceBasis, taxRate }, agreed);
}

/**
 * By how much a unit price exceeds the agreed one, on the order's basis. Not rounded; but nothing where it is as near to the agreed one as a
 * price with ten places can be: 88.4955752212 without tax is 100 with 13 %.
 */
export function priceApart(line: PriceOnPaper, agreed: AgreedPrice): Decimal {
  const { unitPrice, priceBasis, taxRate } = line;
  if (exact(priceAsOrdered(line, agreed)).eq(agreed.unitPrice)) return exact('0');
  return exactPriceIn(unitPrice, { basis: priceBasis, taxRate }, agreed).minus(agreed.unitPrice);
}

/**
 * By how much invoice lines exceed the prices of the orders' lines, on the orders' basis: exact sums by order and line (`ord_1/l1`), negative
 * where less was invoiced.
 */
export function priceEffects(
  lines: readonly ChargedLine[],
  orders: readonly PurchaseOrderRow[],
): ReadonlyMap<string, string> {
  const agreed = new Map<string, AgreedPrice>(
    orders.flatMap(({ _id, currency, priceBasis: basis, lines: ordered }) =>
      ordered.map(({ id, unitPrice, taxRate }) => [`${_id}/${id}`, { unitPrice, basis, taxRate, currency }] as const),
    ),
  );
  return sumsBy(lines, orderLineKey, (line) => {
    const source = agreed.get(orderLineKey(line));
    return source ? plain(effectOf(line, source)) : '0';
  });
}

// Thirds add up to a whole; far below what a limit can tell apart.
const ADDABLE = 40;

/**
 * By how much one line exceeds the agreed price, on the order's basis: price difference times quantity, and what its printed amounts add to what
 * quantity, price and rate come to. That is counted in what is owed, tax included, so that neither a printed net nor a printed tax escapes it: a
 * minor unit more on each of many small invoices adds up like a higher price.
 */
export function effectOf(
  line: Pick<ChargedLine, 'quantity' | 'unitPrice' | 'priceBasis' | 'taxRate' | 'total'>,
  agreed: AgreedPrice,
): Decimal {
  const { quantity, priceBasis, total } = line;
  const printed = exact(total).minus(taxed(line, priceBasis, agreed.currency).total);
  return priceApart(line, agreed).times(quantity).toDecimalPlaces(ADDABLE).plus(printed);
}

/** The exact sum of all effects. */
export function inAll(effects: ReadonlyMap<string, string>): Decimal {
  return [...effects.values()].reduce((sum, effect) => sum.plus(effect), exact('0'));
}
