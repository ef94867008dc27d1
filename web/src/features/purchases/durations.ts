import dayjs from 'dayjs';
import type { TFunction } from 'i18next';

const HOUR = 60;
const TWO_DAYS = 48 * HOUR;

/** How long something took, in the most suitable unit. */
export function duration(from: string, to: string, t: TFunction): string {
  const minutes = Math.max(0, dayjs(to).diff(dayjs(from), 'minute'));
  if (minutes < HOUR) return t('duration.minutes', { count: minutes });
  if (minutes < TWO_DAYS) return t('duration.hours', { count: Math.round(minutes / HOUR) });
  return t('duration.days', { count: Math.round(minutes / HOUR / 24) });
}

/** Whether it took long enough to be worth mentioning. */
export function tookTime(from: string, to: string): boolean {
  return dayjs(to).diff(dayjs(from), 'minute') >= 1;
}
