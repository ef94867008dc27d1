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

/** The most per cent that may be set: beyond it a price is another price. */
export const MOST_PERCENT = '5';

/** Bounds that two people have set, as rows and pages have them. */
export interface SetBounds extends Omit<Tolerance, 'amountMinor'> {
  readonly state: string;
  readonly confirmedAt?: Date | string | null | undefined;
}

/** The tolerance in force: as it was confirmed last, else as the platform comes with it. */
export function toleranceInForce(set: readonly SetBounds[]): Tolerance {
  const confirmed = set.filter(({ state }) => state === 'CONFIRMED');
  const at = ({ confirmedAt }: SetBounds) => new Date(confirmedAt ?? 0).getTime();
  const [newest] = [...confirmed].sort((one, other) => at(other) - at(one));
  if (!newest) return MATCH_TOLERANCE;
  const { pricePercent, lineMost, invoiceMost } = newest;
  return { ...MATCH_TOLERANCE, pricePercent, lineMost, invoiceMost };
}

/**
 * The tolerance of the three-way match that the platform comes with. A price within either of the first two bounds counts as equal: the second is for parts of so low a
 * price that rounding it to the places of an invoice alone exceeds the first. Amounts have a ceiling beside the per cent, and it counts
 * once for a line, however many invoices it comes in. Quantities have no tolerance.
 */
export const MATCH_TOLERANCE: Tolerance = {
  pricePercent: '0.5',
  amountMinor: '1.00',
  lineMost: '200.00',
  invoiceMost: '1000.00',
};
