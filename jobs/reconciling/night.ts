import { businessDay } from '../../schema/kernel/calendar.js';

/** 03:00 in Asia/Shanghai, which has no summer time, is 19:00 UTC of the day before. */
const HOUR_UTC = 19;
const DAY_MS = 86_400_000;

/** When the nightly check of all documents was last due. */
export function lastNight(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), HOUR_UTC);
  return new Date(today <= now.getTime() ? today : today - DAY_MS);
}

/** The id of a nightly check: the day in Asia/Shanghai whose night it is. */
export function nightId(night: Date): string {
  return `night:${businessDay(night)}`;
}
