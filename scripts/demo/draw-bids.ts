import { drawBidMoments, type Timetable } from './milestones.js';
import type { PlanBid, PlanLine } from './purchase-plan.js';
import { at, type Random } from './random.js';
import { scalePrice, totalOf } from './scale-price.js';

/** Draws bids between 6% below and 12% above the estimate, with each line slightly different; the cheapest also gets the best score. */
export function drawBids(
  lines: readonly PlanLine[],
  bidders: readonly number[],
  timetable: Timetable,
  close: boolean,
  random: Random,
): PlanBid[] {
  const moments = drawBidMoments(timetable, bidders.length, random);
  const levels = random.shuffle(
    bidders.map((_, rank) => ({ rank, permille: 940 + rank * (close ? 22 : random.int(28, 48)) })),
  );
  return bidders.map((supplierIndex, index) => {
    const { rank, permille } = at(levels, index);
    return {
      supplierIndex,
      unitPrices: lines.map(({ estimatedPrice }) => scalePrice(estimatedPrice, permille + random.int(-4, 4))),
      leadTimeDays: close && rank === 0 ? 45 : random.int(10, 25),
      technicalScores: [0, 1, 2].map(() => random.decimal(90 - rank * 4, 93 - rank * 4, 1)),
      ...at(moments, index),
    };
  });
}

/** The bids from the lowest total to the highest. */
export function byTotal(bids: readonly PlanBid[], lines: readonly PlanLine[]): PlanBid[] {
  const quantities = lines.map(({ quantity }) => quantity);
  return [...bids].sort((one, other) =>
    totalOf(one.unitPrices, quantities).comparedTo(totalOf(other.unitPrices, quantities)),
  );
}
