import { collectionOf } from '../api/kernel/database.js';

interface Cursor {
  readonly _id: string;
  /** Index of the first entry of the log that has not been processed. */
  readonly next: number;
}

/** How far a follower of the log has come. */
export async function cursorAt(name: string): Promise<number> {
  return (await collectionOf<Cursor>('cursors').findOne({ _id: name }))?.next ?? 0;
}

/** Moves a cursor forward; never back, whichever of several workers comes last. */
export async function moveCursor(name: string, next: number): Promise<void> {
  await collectionOf<Cursor>('cursors').updateOne({ _id: name }, { $max: { next } }, { upsert: true });
}
