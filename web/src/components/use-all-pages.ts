import { useEffect } from 'react';
import type { Connection } from './list-page.js';

interface Asked {
  readonly fetchMore: (options: { readonly variables: object }) => Promise<unknown>;
}

/** Asks for the pages of a list one after the other, until all of it is there: for choices that are searched in the page itself. */
export function useAllPages(asked: Asked, list: Connection<unknown> | undefined): void {
  const { fetchMore } = asked;
  const after = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  useEffect(() => {
    if (after) void fetchMore({ variables: { after } });
  }, [fetchMore, after]);
}
