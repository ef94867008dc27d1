import { drawBidMoments, type Timetable } from './milestones.js';
import type { PlanBid, PlanLine } from './purchase-plan.js';
import { at, type Random } from './random.js';
import { scalePrice, totalOf } from './scale-price.js';
import type { DemoSupplier } from './suppliers.js';

/** The tax rate of each supplier of the demonstration, by its index. */
export function taxRatesOf(suppliers: readonly Pick<DemoSupplier, 'taxpayer'>[]): ReadonlyMap<number, string> {
  return new Map(suppliers.map(({ taxpayer }, index) => [index, taxpayer === 'GENERAL' ? '13' : '1']));
}

/** Draws bids between 6% below and 12% above the estimate, with each line slightly different; the cheapest also gets the best score. */
export function drawBids(
  lines: readonly PlanLine[],
  bidders: readonly number[],
  timetable: Timetable,
  close: boolean,
  random: Random,
  taxRates: ReadonlyMap<number, string>,
): PlanBid[] {
  const moments = drawBidMoments(timetable, bidders.length, random);
  const levels = random.shuffle(
    bidders.map((_, rank) => ({ rank, permille: 940 + rank * (close ? 22 : random.int(28, 48)) })),
  );
  return bidders.map((supplierIndex, index) => {
    const { rank, permille } = at(levels, index);
    return {
      supplierIndex,
      taxRate: taxRates.get(supplierIndex) ?? '13',
      unitPrices: lines.map(({ estimatedPrice }) => scalePrice(estimatedPrice, permille + random.int(-4, 4))),
      leadTimeDays: close && rank === 0 ? 45 : random.int(10, 25),
      technicalScores: [0, 1, 2].map(() => random.decimal(90 - rank * 4, 93 - rank * 4, 1)),
      ...at(moments, index),
    };
  });
}

/** The bids from the lowest total without tax to the highest, as events compare them. */
export function byTotal(bids: readonly PlanBid[], lines: readonly PlanLine[]): PlanBid[] {
  const quantities = lines.map(({ quantity }) => quantity);
  const net = ({ unitPrices, taxRate }: PlanBid) =>
    totalOf(unitPrices, quantities)
      .times(100)
      .div(Number(taxRate) + 100);
  return [...bids].sort((one, other) => net(one).comparedTo(net(other)));
}
