import type { Decimal } from 'decimal.js';
import { exact, sumOf } from '../../schema/contracts/exact.js';
import type { Amount, RankedBidRow } from './model.js';

/** An opened bid as the ranking needs it. */
export interface Contender {
  readonly id: string;
  readonly supplierId: string;
  readonly total: Amount;
  /** The experts' points, one each. */
  readonly points: readonly string[];
}

const PLACES = 2;

/**
 * Ranks bids by score. The price earns lowest ÷ own × 100 (财政部令87号 art. 55), the technical part the mean of the experts'
 * points; the weights make the score. Equal scores go by the lower total, equal totals share a place (art. 57).
 */
export function rankBids(contenders: readonly Contender[], priceWeight: number): RankedBidRow[] {
  const lowest = contenders.map(({ total }) => exact(total.amount)).reduce(least, exact('0'));
  const scored = contenders
    .map((contender) => scoreOf(contender, lowest, priceWeight))
    .sort((one, other) => compare(one, other) || (one.id < other.id ? -1 : 1));
  let rank = 0;
  return scored.map((bid, index) => {
    const before = scored[index - 1];
    if (!before || compare(before, bid) !== 0) rank = index + 1;
    return { ...bid, rank };
  });
}

type Scored = Omit<RankedBidRow, 'rank'>;

function scoreOf({ id, supplierId, total, points }: Contender, lowest: Decimal, priceWeight: number): Scored {
  const price = lowest.div(total.amount).times(100).toDecimalPlaces(PLACES);
  const technical = points.length === 0 ? exact('0') : sumOf(points).div(points.length).toDecimalPlaces(PLACES);
  const score = price
    .times(priceWeight)
    .plus(technical.times(100 - priceWeight))
    .div(100);
  return {
    id,
    supplierId,
    total,
    priceScore: price.toFixed(PLACES),
    technicalScore: technical.toFixed(PLACES),
    score: score.toFixed(PLACES),
  };
}

function compare(one: Scored, other: Scored): number {
  return exact(other.score).comparedTo(one.score) || exact(one.total.amount).comparedTo(other.total.amount);
}

function least(found: Decimal, next: Decimal): Decimal {
  return found.isZero() || next.lessThan(found) ? next : found;
}
