import { Decimal } from 'decimal.js';

// 34 digits are what Decimal128 keeps; the product of two such numbers has at most 68.
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

/** An exact decimal of its text. */
export function exact(text: string): Decimal {
  return new Exact(text);
}

/** The exact sum of decimals written as text; 0 where there are none. */
export function sumOf(texts: readonly string[]): Decimal {
  return texts.reduce((sum, text) => sum.plus(text), exact('0'));
}

/** An exact decimal as text, never with an exponent. */
export function plain(value: Decimal): string {
  return value.toFixed();
}
