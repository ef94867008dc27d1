import { createRequire } from 'node:module';
import { daysAfter } from './calendar.js';

interface Published {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
// What it has published, and not its functions: those read days in the machine's own zone, and are a day off west of Greenwich.
const { holidays, workdays }: Published = require('chinese-days/dist/chinese-days.json');

/**
 * Whether people work on a day in China: days off and worked weekends as the State Council has published them (chinese-days has
 * them from 2004 on); of a year that is not published yet weekends alone are known.
 */
export function isWorkingDay(day: string): boolean {
  if (day in workdays) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return !(day in holidays) && weekday !== 0 && weekday !== 6;
}

/** The working day so many after a day, which itself does not count. */
export function workingDaysAfter(day: string, days: number): string {
  let [at, left] = [day, days];
  while (left > 0) {
    at = daysAfter(at, 1);
    if (isWorkingDay(at)) left--;
  }
  return at;
}
