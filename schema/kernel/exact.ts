import { Decimal } from 'decimal.js';

// Decimal128 keeps 34 digits; the product of two such numbers has at most 68.
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

/** The exact decimal that a text writes. */
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
