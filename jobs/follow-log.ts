import { cursorAt } from '../api/kernel/cursor-at.js';
import { collectionOf } from '../api/kernel/database.js';
import { type HeadDocument, TRAIL } from '../api/trail/index.js';
import { moveCursor } from './cursor.js';

/** Work that follows the log: the name of its cursor, and how many entries it processes in a step. */
export interface Following {
  readonly cursor: string;
  readonly step: number;
}

/** The index up to which such work has come where the log is ahead of it; null where it is not. */
export async function behindAt(cursor: string, origin: string): Promise<number | null> {
  const at = await cursorAt(cursor);
  return at < (await logSize(origin)) ? at : null;
}

/**
 * Processes new entries of the log step by step, from one index to another (not included). The cursor moves after each step, so `take` must
 * do no harm when repeated.
 */
export async function followLog(
  { cursor, step }: Following,
  origin: string,
  take: (from: number, to: number) => Promise<void>,
): Promise<void> {
  const size = await logSize(origin);
  for (let from = await cursorAt(cursor); from < size; ) {
    const to = Math.min(size, from + step);
    await take(from, to);
    await moveCursor(cursor, to);
    from = to;
  }
}

/** How many entries the log has. */
export async function logSize(origin: string): Promise<number> {
  const head = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: origin });
  return head?.size ?? 0;
}
