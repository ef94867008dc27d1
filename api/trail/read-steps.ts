import { cursorAt } from '../kernel/cursor-at.js';
import { findLoggedBetween, findWaiting } from './find-stored.js';
import { stepOf, type TrailStep } from './trail-step.js';

/** Whose steps are asked for: those of purchases, and those of single subjects linked with one. */
export interface StepFilter {
  readonly purchaseIds: readonly string[];
  readonly subjectIds: readonly string[];
}

/**
 * The steps that a projection has not processed: those in the log from its cursor on, and those in the outbox. The outbox is read first,
 * and the cursor before the log, so that an entry that moves meanwhile is seen twice and never missed. The projection itself has to be read
 * after this.
 */
export async function stepsBeyond({ purchaseIds, subjectIds }: StepFilter, cursor: string): Promise<TrailStep[]> {
  const filter = { $or: [{ proc: { $in: [...purchaseIds] } }, { 'subject.id': { $in: [...subjectIds] } }] };
  const waiting = await findWaiting(filter);
  const logged = await findLoggedBetween(filter, await cursorAt(cursor), Number.MAX_SAFE_INTEGER);
  const known = new Set(logged.map(({ id }) => id));
  return [...logged, ...waiting.filter(({ id }) => !known.has(id))].map(stepOf);
}
