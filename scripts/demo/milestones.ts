import { businessDay, businessDayStart, daysAfter } from '../../schema/kernel/calendar.js';
import { REACHES, type Reach } from './chapter.js';
import type { Random } from './random.js';

/** A moment of the story. Negative days are in the future. */
export interface Moment {
  readonly daysAgo: number;
  /** Minutes after midnight in Shanghai. */
  readonly minuteOfDay: number;
}

/** When a purchase reached a state. */
export interface Milestone extends Moment {
  readonly reach: Reach;
}

/** When a purchase reached which state, and the deadline for bids, past or future. */
export interface Timetable {
  readonly milestones: readonly Milestone[];
  readonly closes: Moment;
}

/** Least and most days since the previous state. */
const GAPS: Readonly<Record<Reach, readonly [number, number]>> = {
  DRAFT_REQUISITION: [0, 0],
  REQUISITION_APPROVED: [1, 2],
  EVENT_PUBLISHED: [1, 2],
  BIDDING: [1, 3],
  CLOSED: [2, 5],
  OPENED: [0, 1],
  EVALUATED: [1, 3],
  AWARD_RECOMMENDED: [1, 2],
  AWARD_APPROVED: [1, 2],
  CONTRACT_SIGNED: [2, 4],
  ORDER_RELEASED: [1, 2],
  ORDER_CONFIRMED: [1, 2],
  RECEIVED: [6, 15],
  INSPECTED: [0, 1],
  INVOICED: [2, 4],
  INVOICE_EXCEPTION: [1, 2],
  MATCHED: [1, 2],
  PAYMENT_REQUESTED: [1, 2],
  PAID: [3, 10],
  CANCELLED: [1, 2],
};

/** States that are passed on the way to another; an exception and a cancellation are ends. */
const WAY = REACHES.filter((reach) => reach !== 'CANCELLED' && reach !== 'INVOICE_EXCEPTION');

/** The states that a purchase passes on the way to one, that one included. */
export function wayTo(reach: Reach): readonly Reach[] {
  if (reach === 'CANCELLED') return [...WAY.slice(0, WAY.indexOf('EVENT_PUBLISHED') + 1), reach];
  if (reach === 'INVOICE_EXCEPTION') return [...WAY.slice(0, WAY.indexOf('INVOICED') + 1), reach];
  return WAY.slice(0, WAY.indexOf(reach) + 1);
}

/** Draws the moments of one purchase, each in working hours and after the one before. Weekends are not considered. */
export function drawTimetable(startDaysAgo: number, reach: Reach, rush: boolean, random: Random): Timetable {
  const milestones: Milestone[] = [];
  let daysAgo = startDaysAgo;
  let minuteOfDay = 0;
  for (const step of wayTo(reach)) {
    const [least, most] = GAPS[step];
    const gap = rush ? Math.min(least, 2) : random.int(least, most);
    daysAgo -= gap;
    minuteOfDay = gap === 0 && milestones.length > 0 ? minuteOfDay + random.int(45, 150) : random.int(9 * 60, 13 * 60);
    milestones.push({ reach: step, daysAgo, minuteOfDay });
  }
  const closed = milestones.find(({ reach: step }) => step === 'CLOSED');
  const published = milestones.find(({ reach: step }) => step === 'EVENT_PUBLISHED');
  // An event that is still open closes some days from now; nothing else uses this moment.
  const open = { daysAgo: Math.min(-3, (published?.daysAgo ?? startDaysAgo) - 9), minuteOfDay: 15 * 60 };
  const cancelled = { daysAgo: (published?.daysAgo ?? startDaysAgo) - 9, minuteOfDay: 15 * 60 };
  const ahead = reach === 'CANCELLED' ? cancelled : open;
  return {
    milestones,
    closes: closed === undefined ? ahead : { daysAgo: closed.daysAgo, minuteOfDay: closed.minuteOfDay },
  };
}

/** Draws when the bids of an event came in, from the day after publication; the last comes before the deadline. */
export function drawBidMoments(timetable: Timetable, count: number, random: Random): Moment[] {
  const bidding = timetable.milestones.find(({ reach }) => reach === 'BIDDING');
  if (bidding === undefined || count === 0) return [];
  // On the closing day a bid could come too late, so the day before is the last possible; today is never used.
  const lastDay = Math.max(1, timetable.closes.daysAgo + 1);
  const later = Array.from({ length: count - 1 }, () => ({
    daysAgo: random.int(Math.min(lastDay, bidding.daysAgo), bidding.daysAgo),
    minuteOfDay: random.int(14 * 60, 17 * 60 + 30),
  }));
  const ordered = later.sort((one, other) => other.daysAgo - one.daysAgo || one.minuteOfDay - other.minuteOfDay);
  return [{ daysAgo: bidding.daysAgo, minuteOfDay: bidding.minuteOfDay }, ...ordered];
}

/** The instant of a moment, counting days back from the given day and minutes of the day in Shanghai. */
export function instantOf(now: Date, { daysAgo, minuteOfDay }: Moment): Date {
  const midnight = businessDayStart(daysAfter(businessDay(now), -daysAgo));
  return new Date(midnight.getTime() + minuteOfDay * 60_000);
}
