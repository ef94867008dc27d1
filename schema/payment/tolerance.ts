/** How far invoiced unit prices may differ from the order's and still count as equal. */
export interface Tolerance {
  /** Per cent of the order's unit price. */
  readonly pricePercent: string;
  /** Effect on the line's amount, in minor units of the currency (1.00 is one fen). */
  readonly amountMinor: string;
  /** The most that a line of an order may come to differ by, over all its invoices, in its currency. */
  readonly lineMost: string;
  /** The most that an invoice may differ by in all; and all that is invoiced of one order, and under one contract. */
  readonly invoiceMost: string;
}

/**
 * The tolerance of the three-way match. A price within either of the first two bounds counts as equal: the second is for parts of so low a
 * price that rounding it to the places of an invoice alone exceeds the first. Amounts have a ceiling beside the per cent, and it counts
 * once for a line, however many invoices it comes in. Quantities have no tolerance.
 */
export const MATCH_TOLERANCE: Tolerance = {
  pricePercent: '0.5',
  amountMinor: '1.00',
  lineMost: '200.00',
  invoiceMost: '1000.00',
};
