import { collectionOf } from './database.js';

/** How far a follower of the log has come, as the database keeps it (`cursors`). */
export interface LogCursor {
  readonly _id: string;
  /** Index of the first entry of the log that has not been processed. */
  readonly next: number;
}

/** Index of the first entry of the log that the follower with this cursor has not processed. */
export async function cursorAt(name: string): Promise<number> {
  return (await collectionOf<LogCursor>('cursors').findOne({ _id: name }))?.next ?? 0;
}
