/** How much may be bought from one supplier without comparing others, only because it is little. */
export interface Limit {
  /** The most of one direct purchase, with tax. */
  readonly perPurchase: string;
  /** The most of all direct purchases on this ground from one supplier in one calendar year, with tax. */
  readonly perYear: string;
}

/** The currency of the limits; amounts in another one are not compared with them, so that they are never below. */
export const LIMIT_CURRENCY = 'CNY';

/** The platform's limits, until others are confirmed. An enterprise sets its own: no law names an amount for goods that need no tender. */
export const DEFAULT_LIMIT: Limit = { perPurchase: '10000.00', perYear: '50000.00' };
