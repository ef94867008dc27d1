import type { Decimal } from 'decimal.js';
import { exact } from './exact.js';

/**
 * A number as the fraction of two exact decimals, since 100 ÷ 3 can't be written out: what is compared is never rounded before. What stands
 * below the line is above zero. Both may have so many digits that the product of two of them stays exact (schema/kernel/exact.ts): 40.
 */
export interface Fraction {
  readonly over: Decimal;
  readonly under: Decimal;
}

/** The fraction of two exact decimals. */
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

/** A share of a fraction in per cent. */
export function percentOf({ over, under }: Fraction, percent: number): Fraction {
  return { over: over.times(percent), under: under.times(100) };
}

/** Below zero where the first is less, above where it is more, 0 where both are the same number. */
export function compareFractions(one: Fraction, other: Fraction): number {
  return one.over.times(other.under).comparedTo(other.over.times(one.under));
}

/** A fraction as it is shown, rounded half up: never to be compared or added up. */
export function shownFraction({ over, under }: Fraction, places: number): string {
  return over.div(under).toFixed(places);
}
