import { z } from 'zod';

/** Where the plans of cover entries are kept: one row for each event that is open for bids. */
export const COVER_PLANS = 'cover_plans';

const plan = z.object({
  /** Id of the event. */
  _id: z.string(),
  from: z.date(),
  until: z.date(),
  /** How many are left. */
  left: z.number(),
  /** When the next is due; null where it is still to be drawn, or none is left. */
  nextAt: z.date().nullable(),
});

/** A row of the plans. It says when the next entry is due and never more. */
export type CoverPlan = z.infer<typeof plan>;

/** Reads a stored plan. */
export function parseCoverPlan(stored: unknown): CoverPlan {
  return plan.parse(stored);
}

/** So many for each bid that is expected. */
const FOR_EACH_BID = 4;
/** No event gets more, however many are invited. */
const MOST = 400;

/** How many cover entries an event gets to which so many suppliers are invited. */
export function coversFor(invited: number): number {
  return Math.min(MOST, FOR_EACH_BID * invited);
}

/**
 * When the next of the entries that are left is due after a moment; null where there is none. Each of them lies anywhere between beginning and
 * deadline, half of them evenly and half towards the deadline as bids do; what is answered is the first of so many independent times, so that
 * nothing but the last draw has to be remembered. `random` gives numbers from 0 to below 1.
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

/** How much of the time is left at one such moment, where so much of it is left now. */
function restAt(rest: number, random: () => number): number {
  const even = rest;
  const late = Math.cbrt(rest);
  const isEven = random() * (even + late) < even;
  return isEven ? rest * random() : (late * random()) ** 3;
}
