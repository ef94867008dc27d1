import { cursorAt } from '../kernel/cursor-at.js';
import { collectionOf } from '../kernel/database.js';
import { type HeadDocument, TRAIL } from './stored.js';

/** How far something that is built from the log has come. */
export interface HowFar {
  /** Index of the first entry of the log that is not in it yet. */
  readonly readTo: number;
  /** Acts that are not in it yet, of whatever kind; those not in the log yet are counted, too. */
  readonly behind: number;
}

/** Determines how far what follows the log by this cursor is behind what was done. */
export async function howFar(cursorId: string, origin: string): Promise<HowFar> {
  const readTo = await cursorAt(cursorId);
  // In this order, so that an entry which is moved into the log in between is counted twice rather than not at all.
  const waiting = await collectionOf(TRAIL.outbox).countDocuments();
  const head = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: origin });
  return { readTo, behind: Math.max(0, waiting + (head?.size ?? 0) - readTo) };
}
