const DAY_MS = 86_400_000;

/** The instant at which a calendar day begins in Asia/Shanghai. */
export function businessDayStart(day: string): Date {
  return new Date(`${day}T00:00:00.000+08:00`);
}

/** The calendar day after another. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** The calendar day of an instant in Asia/Shanghai, YYYY-MM-DD. */
export { businessDay } from '../contracts/business-day.js';
