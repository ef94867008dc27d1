import type { TFunction } from 'i18next';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the largest unit of which there is at least one; two digits are enough to compare. */
export function duration(seconds: number, t: TFunction): string {
  const size = Math.abs(seconds);
  const told = (count: number, unit: string) => t(`process.${unit}`, { count: shown(count) });
  if (size >= DAY) return told(seconds / DAY, 'days');
  if (size >= HOUR) return told(seconds / HOUR, 'hours');
  if (size >= MINUTE) return told(seconds / MINUTE, 'minutes');
  return told(seconds, 'seconds');
}

function shown(value: number): string {
  return Math.abs(value) >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
}
