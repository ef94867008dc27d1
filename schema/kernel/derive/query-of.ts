import type { AnySubject } from '../subject.js';

/** The name of the query for one of a kind; null where it is written by hand. */
export function queryOf({ short, query = short }: AnySubject): string | null {
  return query === false ? null : query;
}
