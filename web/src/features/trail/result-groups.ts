import type { EntryResult } from '../../../../schema/trail/entry-results.js';
import { SUBJECT_FACTS } from '../../components/subject-facts.js';

/**
 * The groups in which the entries of a bundle are shown: those that do not hold, those of the purchase, and those of what it is linked
 * with.
 */
export type ResultGroup = 'failed' | 'purchase' | 'linked';

/** An entry's result, with its group. */
export interface GroupedResult extends EntryResult {
  readonly group: ResultGroup;
}

const ORDER: readonly ResultGroup[] = ['failed', 'purchase', 'linked'];

/**
 * Results in the order of reading: what does not hold, then the purchase, then what belongs to its suppliers; each in the order of the log.
 */
export function inReadingOrder(results: readonly EntryResult[]): GroupedResult[] {
  const inPurchase = new Set(results.filter(({ purchase }) => purchase !== null).map(({ subject }) => subject));
  const groupOf = ({ failed, subject }: EntryResult): ResultGroup => {
    if (failed) return 'failed';
    return inPurchase.has(subject) || isOnPath(subject) ? 'purchase' : 'linked';
  };
  const grouped = results.map((result) => ({ ...result, group: groupOf(result) }));
  return ORDER.flatMap((group) => grouped.filter((result) => result.group === group));
}

/** Whether a kind brings purchases forward. A requisition belongs to none, but is what a purchase begins with. */
function isOnPath(subject: string | null): boolean {
  const moves = SUBJECT_FACTS[subject?.split(' ')[0] ?? '']?.moves ?? {};
  return Object.values(moves).some(({ forward }) => forward !== undefined);
}
