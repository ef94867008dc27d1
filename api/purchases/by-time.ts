import type { TrailStep } from '../trail/index.js';

/** What the order of steps depends on. */
type Ordered = Pick<TrailStep, 'id' | 'index' | 'at'>;

/**
 * Oldest first, by the entries' own times: a step keeps its place when its entry is logged. Entries of one act have one
 * time; they stand as the log has them, and until then as the act made them, which is the order of their ids.
 */
export function byTime(one: Ordered, other: Ordered): number {
  const later = one.at.getTime() - other.at.getTime();
  if (later !== 0) return later;
  if (one.index !== null && other.index !== null) return one.index - other.index;
  if (one.index !== null || other.index !== null) return one.index === null ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
