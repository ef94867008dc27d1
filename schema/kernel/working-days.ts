import { createRequire } from 'node:module';
import { daysAfter } from './calendar.js';

interface Published {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
// Only the data that the library publishes, not its functions: those read days in the machine's time zone and are a day off west of
// Greenwich.
const { holidays, workdays }: Published = require('chinese-days/dist/chinese-days.json');

/**
 * Whether a day is a working day in China, by the days off and working weekends that the State Council has published (chinese-days has them
 * from 2004 on). For a year that is not published yet, only weekends are known.
 */
export function isWorkingDay(day: string): boolean {
  if (day in workdays) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return !(day in holidays) && weekday !== 0 && weekday !== 6;
}

/** The working day that comes so many working days after a day, not counting that day. */
export function workingDaysAfter(day: string, days: number): string {
  let [at, left] = [day, days];
  while (left > 0) {
    at = daysAfter(at, 1);
    if (isWorkingDay(at)) left--;
  }
  return at;
}
