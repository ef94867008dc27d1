import type { Decimal } from 'decimal.js';
import { exact } from './exact.js';

/**
 * A number as the fraction of two exact decimals, since 100 ÷ 3 cannot be written out and numbers must not be rounded before they are
 * compared. The denominator is above zero. Each may have up to 40 digits, so that the product of two of them stays exact
 * (schema/kernel/exact.ts).
 */
export interface Fraction {
  readonly over: Decimal;
  readonly under: Decimal;
}

/** The fraction of two exact decimals, numerator first. */
export function fraction(over: Decimal, under: Decimal): Fraction {
  return { over, under };
}

/** A decimal as a fraction. */
export function whole(value: Decimal): Fraction {
  return { over: value, under: exact('1') };
}

/** The exact sum of two fractions. */
export function plus(one: Fraction, other: Fraction): Fraction {
  return {
    over: one.over.times(other.under).plus(other.over.times(one.under)),
    under: one.under.times(other.under),
  };
}

/** So many per cent of a fraction. */
export function percentOf({ over, under }: Fraction, percent: number): Fraction {
  return { over: over.times(percent), under: under.times(100) };
}

/** Below zero where the first is smaller, above zero where it is larger, 0 where both are the same number. */
export function compareFractions(one: Fraction, other: Fraction): number {
  return one.over.times(other.under).comparedTo(other.over.times(one.under));
}

/** A fraction as it is shown, rounded half up; not to be compared or added up. */
export function shownFraction({ over, under }: Fraction, places: number): string {
  return over.div(under).toFixed(places);
}
