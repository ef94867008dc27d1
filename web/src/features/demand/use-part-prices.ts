import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { PartsPricedDocument, type PriceKnownFragment } from '../../generated/graphql.js';

/** Parts asked for at once, as the server allows. */
const AT_ONCE = 100;

/** What is known of the prices of parts, by id; each is asked for once. Where the question fails there is nothing to show, and nothing is said. */
export function usePartPrices(ids: readonly string[]): ReadonlyMap<string, PriceKnownFragment> {
  const client = useApolloClient();
  const [known, setKnown] = useState<ReadonlyMap<string, PriceKnownFragment>>(new Map());
  const missing = [...new Set(ids)]
    .filter((id) => id !== '' && !known.has(id))
    .slice(0, AT_ONCE)
    .join(' ');
  useEffect(() => {
    if (missing === '') return;
    const asked = missing.split(' ');
    const ask = async () => {
      const { data } = await client.query({
        query: PartsPricedDocument,
        variables: { ids: asked },
        fetchPolicy: 'network-only',
      });
      const found = data?.partsById ?? [];
      if (found.length > 0)
        setKnown((before) => new Map([...before, ...found.map((part) => [part.id, part] as const)]));
    };
    void ask().catch(() => null);
  }, [client, missing]);
  return known;
}
