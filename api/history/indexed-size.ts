import { collectionOf } from '../kernel/database.js';
import { SEARCH_CURSOR } from './model.js';

/** Up to which index of the log entries can be found. */
export async function indexedSize(): Promise<number> {
  const cursor = await collectionOf<{ _id: string; next: number }>('cursors').findOne({ _id: SEARCH_CURSOR });
  return cursor?.next ?? 0;
}
