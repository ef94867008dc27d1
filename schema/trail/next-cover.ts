import { z } from 'zod';

/** Where the plans of cover entries are kept: one row for each event that is open for bids. */
export const COVER_PLANS = 'cover_plans';

const plan = z.object({
  /** Id of the event. */
  _id: z.string(),
  from: z.date(),
  until: z.date(),
  /** How many cover entries are left. */
  left: z.number(),
  /** When the next one is due; null where it is still to be drawn, or where none is left. */
  nextAt: z.date().nullable(),
});

/** A row of the plans. It says when the next entry is due and nothing about later ones. */
export type CoverPlan = z.infer<typeof plan>;

/** Reads a stored plan. */
export function parseCoverPlan(stored: unknown): CoverPlan {
  return plan.parse(stored);
}

/** Cover entries for each bid that is expected. */
const FOR_EACH_BID = 4;
/** Most cover entries for one event, however many suppliers are invited. */
const MOST = 400;

/** How many cover entries an event gets to which so many suppliers are invited. */
export function coversFor(invited: number): number {
  return Math.min(MOST, FOR_EACH_BID * invited);
}

/**
 * When the next of the remaining entries is due after a moment; null where none is left. Each entry lies anywhere between beginning and
 * deadline: half of them are spread evenly, half towards the deadline as bids are. The answer is the earliest of as many independent times
 * as there are entries left, so that only the last draw has to be remembered. `random` gives numbers from 0 to below 1.
 */
export function nextCover(
  { from, until, left }: Pick<CoverPlan, 'from' | 'until' | 'left'>,
  now: Date,
  random: () => number,
): Date | null {
  const whole = until.getTime() - from.getTime();
  if (left <= 0 || whole <= 0 || now >= until) return null;
  const rest = (until.getTime() - Math.max(now.getTime(), from.getTime())) / whole;
  let first = 0;
  for (let drawn = 0; drawn < left; drawn++) first = Math.max(first, restAt(rest, random));
  return new Date(Math.ceil(until.getTime() - first * whole));
}

/** How much time remains at one such moment, where `rest` of it remains now. */
function restAt(rest: number, random: () => number): number {
  const even = rest;
  const late = Math.cbrt(rest);
  const isEven = random() * (even + late) < even;
  return isEven ? rest * random() : (late * random()) ** 3;
}
