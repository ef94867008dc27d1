/** China has one time zone and no summer time: UTC+8. */
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day of an instant in Asia/Shanghai, YYYY-MM-DD. */
export function businessDay(at: Date): string {
  return wallTime(at).slice(0, 10);
}

/** The date and time of day of an instant in Asia/Shanghai: `2026-03-01 23:59`, with `:59` added for seconds. */
export function businessTime(at: Date, to: 'minute' | 'second'): string {
  return wallTime(at)
    .slice(0, to === 'minute' ? 16 : 19)
    .replace('T', ' ');
}

/** The calendar day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The instant at which a calendar day begins in Asia/Shanghai. */
export function businessDayStart(day: string): Date {
  return new Date(`${day}T00:00:00.000+08:00`);
}

/** The last millisecond of a calendar day in Asia/Shanghai. */
export function businessDayEnd(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`);
}

function wallTime(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_MS).toISOString();
}
