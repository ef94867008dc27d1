/** How far an invoiced unit price may differ from the order's and still count as equal. */
export interface Tolerance {
  /** Per cent of the order's unit price. */
  readonly pricePercent: string;
  /** Effect on the line's amount, in minor units of the currency (1.00 is one fen). */
  readonly amountMinor: string;
}

/**
 * The tolerance of the three-way match. A price within either bound counts as equal: the second is for parts of so low a
 * price that rounding it to the places of an invoice alone exceeds the first. Quantities have no tolerance.
 */
export const MATCH_TOLERANCE: Tolerance = { pricePercent: '0.5', amountMinor: '1.00' };
