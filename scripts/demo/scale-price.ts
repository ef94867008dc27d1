import { Decimal } from 'decimal.js';

/** A price times thousandths, as a decimal string with at most four places, half up, never below 0.0001. */
export function scalePrice(price: string, permille: number): string {
  const scaled = new Decimal(price).times(permille).dividedBy(1000).toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
  return Decimal.max(scaled, '0.0001').toFixed();
}

/** Σ price × quantity, exact. */
export function totalOf(prices: readonly string[], quantities: readonly string[]): Decimal {
  return prices.reduce(
    (sum, price, line) => sum.plus(new Decimal(price).times(quantities[line] ?? '0')),
    new Decimal(0),
  );
}
