import type { AnySubject } from '../subject.js';

/** The name of the query for one row of a kind; null where that is written by hand. */
export function queryOf({ short, query = short }: AnySubject): string | null {
  return query === false ? null : query;
}
