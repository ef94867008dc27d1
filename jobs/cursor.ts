import type { LogCursor } from '../api/kernel/cursor-at.js';
import { collectionOf } from '../api/kernel/database.js';

/** Moves a cursor forward; never back, whichever of several workers comes last. */
export async function moveCursor(name: string, next: number): Promise<void> {
  await collectionOf<LogCursor>('cursors').updateOne({ _id: name }, { $max: { next } }, { upsert: true });
}
