import { collectionOf } from '../kernel/database.js';
import { type HeadDocument, TRAIL } from '../trail/index.js';
import { CASES_CURSOR } from './stored-case.js';

/** How far the cases have been built. */
export interface HowFar {
  /** Index of the first entry of the log that is in none of them yet. */
  readonly readTo: number;
  /** Acts that are not in them yet, of whatever kind; those not in the log yet are counted, too. */
  readonly behind: number;
}

/** Determines how far the cases are behind what was done. */
export async function howFar(origin: string): Promise<HowFar> {
  const cursor = await collectionOf<{ _id: string; next: number }>('cursors').findOne({ _id: CASES_CURSOR });
  const readTo = cursor?.next ?? 0;
  // In this order, so that an entry which is moved into the log in between is counted twice rather than not at all.
  const waiting = await collectionOf(TRAIL.outbox).countDocuments();
  const head = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: origin });
  return { readTo, behind: Math.max(0, waiting + (head?.size ?? 0) - readTo) };
}
