import type { Decimal } from 'decimal.js';
import { exact, plain } from '../../schema/kernel/exact.js';

const LOWEST = '0.0001';

/** A price multiplied by thousandths, as a decimal string with at most four places, rounded half up, never below 0.0001. */
export function scalePrice(price: string, permille: number): string {
  const scaled = exact(price).times(permille).dividedBy(1000).toDecimalPlaces(4);
  return scaled.lessThan(LOWEST) ? LOWEST : plain(scaled);
}

/** Σ price × quantity, exact. */
export function totalOf(prices: readonly string[], quantities: readonly string[]): Decimal {
  return prices.reduce((sum, price, line) => sum.plus(exact(price).times(quantities[line] ?? '0')), exact('0'));
}
