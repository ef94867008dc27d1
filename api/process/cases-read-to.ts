import { collectionOf } from '../kernel/database.js';
import { CASES_CURSOR } from './stored-case.js';

/** Up to which entry of the log the cases have been built. */
export async function casesReadTo(): Promise<number> {
  const cursor = await collectionOf<{ _id: string; next: number }>('cursors').findOne({ _id: CASES_CURSOR });
  return cursor?.next ?? 0;
}
