import { useApolloClient, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { type StageName, stageOf, TURNED_BACK } from '../../../../schema/purchases/path.js';
import type { VerifiedAll } from '../../components/trail/verify-all.js';
import { type EntryFieldsFragment, PurchaseTrailDocument } from '../../generated/graphql.js';

const FIRST = 1_000;

/** The entries of a purchase and what is known of them in this browser; `all` asks for those not loaded yet too. */
export function usePurchaseTrail(id: string) {
  const client = useApolloClient();
  const [verified, setVerified] = useState<VerifiedAll | null>(null);
  const { data, refetch, fetchMore, loading } = useQuery(PurchaseTrailDocument, { variables: { id, first: FIRST } });
  const connection = data?.purchase?.entries;
  const entries = useMemo(() => connection?.edges.map(({ node }) => node) ?? [], [connection]);
  const after = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
  const more = after ? () => fetchMore({ variables: { after } }) : null;
  const all = async (): Promise<readonly EntryFieldsFragment[]> => {
    const found = [...entries];
    let next = after ?? null;
    while (next !== null) {
      const variables = { id, first: FIRST, after: next };
      const answer = await client.query({ query: PurchaseTrailDocument, variables, fetchPolicy: 'no-cache' });
      const page = answer.data?.purchase?.entries;
      found.push(...(page?.edges.map(({ node }) => node) ?? []));
      next = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    }
    return found;
  };
  return { entries, loading, refetch, more, all, verified, setVerified };
}

/** How often each stage was turned back, as far as the entries tell. */
export function returnsOf(entries: readonly EntryFieldsFragment[]): Readonly<Partial<Record<StageName, number>>> {
  const counts: Partial<Record<StageName, number>> = {};
  for (const { type } of entries) {
    const stage = TURNED_BACK.includes(type) ? stageOf(type) : null;
    if (stage) counts[stage] = (counts[stage] ?? 0) + 1;
  }
  return counts;
}
