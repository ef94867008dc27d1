import type { Decimal } from 'decimal.js';
import { exact, sumOf } from '../../schema/kernel/exact.js';
import type { Amount } from '../../schema/kernel/fields.js';
import {
  compareFractions,
  type Fraction,
  fraction,
  percentOf,
  plus,
  shownFraction,
  whole,
} from '../../schema/kernel/fraction.js';
import type { RankedBidRow } from '../../schema/sourcing/sourcing-event.js';
import type { RankedBy, TieBreak } from '../../schema/sourcing/tie-breaks.js';

/** An opened bid with what the ranking needs of it. */
export interface Contender {
  readonly id: string;
  readonly supplierId: string;
  /** With tax. */
  readonly total: Amount;
  /** What is compared, on the event's basis. */
  readonly compared: Amount;
  /** The points of the experts, one entry for each. */
  readonly points: readonly string[];
  /** Lead time of its slowest line, in days. */
  readonly leadTimeDays: number;
  readonly submittedAt: Date;
}

// Only for display: bids are placed by unrounded numbers.
const PLACES = 2;

/**
 * Ranks bids by score, on the event's basis of comparison. The price earns lowest ÷ own × 100 points (财政部令87号 art. 55), the technical
 * part the mean of the experts' points; the weights combine both into the score. Equal scores are decided by the event's tie-break rules, one after the other. Bids that are equal by
 * all of them share a place, and are listed in the order given.
 */
export function rankBids(
  contenders: readonly Contender[],
  priceWeight: number,
  tieBreaks: readonly TieBreak[],
): RankedBidRow[] {
  const lowest = contenders.map(({ compared }) => exact(compared.amount)).reduce(least, exact('0'));
  const scored = contenders.map((contender) => scoreOf(contender, lowest, priceWeight));
  const decide = (one: Scored, other: Scored) => decision(one, other, tieBreaks);
  scored.sort((one, other) => decide(one, other).order);
  let rank = 0;
  return scored.map((bid, index) => {
    const before = scored[index - 1];
    const decidedBy = before ? decide(before, bid).by : 'SCORE';
    if (decidedBy !== 'SHARED') rank = index + 1;
    return { ...shown(bid), rank, decidedBy };
  });
}

/** A contender with its exact points. */
interface Scored extends Contender {
  readonly price: Fraction;
  readonly technical: Fraction;
  readonly score: Fraction;
}

function scoreOf(contender: Contender, lowest: Decimal, priceWeight: number): Scored {
  const { compared, points } = contender;
  const price = fraction(lowest.times(100), exact(compared.amount));
  const technical = points.length === 0 ? whole(exact('0')) : fraction(sumOf(points), exact(String(points.length)));
  const score = plus(percentOf(price, priceWeight), percentOf(technical, 100 - priceWeight));
  return { ...contender, price, technical, score };
}

type Order = (one: Scored, other: Scored) => number;

const ORDERS: Readonly<Record<TieBreak, Order>> = {
  LOWER_TOTAL: (one, other) => exact(one.compared.amount).comparedTo(other.compared.amount),
  HIGHER_TECHNICAL: (one, other) => compareFractions(other.technical, one.technical),
  SHORTER_LEAD_TIME: (one, other) => one.leadTimeDays - other.leadTimeDays,
  EARLIER_SUBMISSION: (one, other) => one.submittedAt.getTime() - other.submittedAt.getTime(),
};

/** Which of two bids comes first (the first one if the number is below zero), and by which rule. */
function decision(
  one: Scored,
  other: Scored,
  tieBreaks: readonly TieBreak[],
): { readonly order: number; readonly by: RankedBy } {
  const byScore = compareFractions(other.score, one.score);
  if (byScore !== 0) return { order: byScore, by: 'SCORE' };
  for (const by of tieBreaks) {
    const order = ORDERS[by](one, other);
    if (order !== 0) return { order, by };
  }
  return { order: 0, by: 'SHARED' };
}

function shown({
  id,
  supplierId,
  total,
  compared,
  price,
  technical,
  score,
}: Scored): Omit<RankedBidRow, 'rank' | 'decidedBy'> {
  return {
    id,
    supplierId,
    total,
    compared,
    priceScore: shownFraction(price, PLACES),
    technicalScore: shownFraction(technical, PLACES),
    score: shownFraction(score, PLACES),
  };
}

function least(found: Decimal, next: Decimal): Decimal {
  return found.isZero() || next.lessThan(found) ? next : found;
}
