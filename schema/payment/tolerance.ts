/** How far invoiced unit prices may differ from the order's prices and still count as equal. */
export interface Tolerance {
  /** Percentage of the order's unit price. */
  readonly pricePercent: string;
  /** Effect on the line's amount, in minor units of the currency (1.00 is one fen). */
  readonly amountMinor: string;
  /** The most by which a line of an order may differ over all its invoices, in its currency. */
  readonly lineMost: string;
  /**
   * The most by which an invoice may differ in total. It also limits the total difference of one order, and of one contract, over all
   * invoices.
   */
  readonly invoiceMost: string;
}

/** The highest percentage that may be set. A price further away is a different price. */
export const MOST_PERCENT = '5';

/**
 * The platform's default tolerance for the three-way match. A price within `pricePercent` or `amountMinor` counts as equal. The second
 * limit is for prices so low that merely rounding them to the decimal places of an invoice exceeds the first. Besides the percentage,
 * differences have a ceiling in money. A line's ceiling counts once, however many invoices the line is spread over. Quantities have no
 * tolerance.
 */
export const MATCH_TOLERANCE: Tolerance = {
  pricePercent: '0.5',
  amountMinor: '1.00',
  lineMost: '200.00',
  invoiceMost: '1000.00',
};
