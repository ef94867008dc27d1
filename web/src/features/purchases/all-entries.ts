import type { EntryFieldsFragment } from '../../generated/graphql.js';
import type { TrailSource } from './trail-source.js';

const AT_ONCE = 250;

/** Every entry of a trail, however long, in order to check all of them. */
export async function allEntries(source: TrailSource): Promise<readonly EntryFieldsFragment[]> {
  const found: EntryFieldsFragment[] = [];
  for (;;) {
    const page = await source.entries({ skip: found.length, first: AT_ONCE, filter: {} });
    found.push(...(page?.edges.map(({ node }) => node) ?? []));
    if (!page?.pageInfo.hasNextPage || page.edges.length === 0) return found;
  }
}
