import type { TrailStep } from '../trail/index.js';

/** What decides the order of steps. */
type Ordered = Pick<TrailStep, 'id' | 'index' | 'at'>;

/**
 * Oldest first, by the entries' own times, so that a step keeps its place when its entry is logged. Entries of one act share a time; they
 * are in the order of the log, and before that in the order in which the act made them, which is that of their ids.
 */
export function byTime(one: Ordered, other: Ordered): number {
  const later = one.at.getTime() - other.at.getTime();
  if (later !== 0) return later;
  if (one.index !== null && other.index !== null) return one.index - other.index;
  if (one.index !== null || other.index !== null) return one.index === null ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
