import type { WaitingDue } from '../../schema/kernel/derive/tables.js';

const HOUR_MS = 3_600_000;

/** How often those whom overdue work waits for are reminded of it. */
const AGAIN_HOURS = 7 * 24;

/** Longest time before something is due at which somebody is reminded. */
export const EARLIEST_MS = 24 * HOUR_MS;

/** A reminder of one piece of work: which one, and when its time came. */
export interface Stage {
  /** Hours before the work is due (24, 1), zero when it is overdue, below zero each time again. */
  readonly hours: number;
  readonly at: Date;
  /** Message key. */
  readonly notice: 'notice.deadline24' | 'notice.deadline1' | 'notice.dueSoon' | 'notice.overdue';
}

/**
 * The latest reminder whose time has come; null before the first. Work with an instant after which it is too late is reminded of 24 hours and
 * one hour before, and never afterwards. Work with a due day is reminded of 24 hours before the end of that day, when it is overdue, and
 * then every week.
 */
export function stageOf(dueAt: Date, is: WaitingDue['is'], now: Date): Stage | null {
  const left = dueAt.getTime() - now.getTime();
  const stage = (hours: number, notice: Stage['notice']): Stage => ({
    hours,
    notice,
    at: new Date(dueAt.getTime() - hours * HOUR_MS),
  });
  if (left > EARLIEST_MS) return null;
  if (is === 'INSTANT') {
    if (left <= 0) return null;
    return left <= HOUR_MS ? stage(1, 'notice.deadline1') : stage(24, 'notice.deadline24');
  }
  if (left > 0) return stage(24, 'notice.dueSoon');
  const times = Math.floor(-left / (AGAIN_HOURS * HOUR_MS));
  return stage(times === 0 ? 0 : -times * AGAIN_HOURS, 'notice.overdue');
}
