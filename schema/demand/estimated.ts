import { lineTotal, totalOf } from '../kernel/line-total.js';

/** A line with what it may cost. */
export interface EstimatedLine {
  readonly quantity: string;
  readonly estimatedPrice: string | null;
}

/** What lines come to, in a currency. */
export interface Estimated {
  readonly amount: string;
  readonly currency: string;
  /** How many lines are not in it, since their price or quantity is missing or is no number. */
  readonly open: number;
}

const NUMBER = /^\d+(\.\d+)?$/;

/** The sum of estimates, with each line rounded to the currency's minor unit. */
export function estimated(lines: readonly EstimatedLine[], currency: string): Estimated {
  const totals = lines.flatMap(({ quantity, estimatedPrice }) =>
    NUMBER.test(quantity) && estimatedPrice !== null && NUMBER.test(estimatedPrice)
      ? [{ total: lineTotal(quantity, estimatedPrice, currency) }]
      : [],
  );
  return { amount: totalOf(totals, currency), currency, open: lines.length - totals.length };
}
