import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { RequisitionToSourceDocument, type RequisitionToSourceQuery } from '../../generated/graphql.js';

/** A requisition with its lines, as needed to start an event from it. */
export type SourcedRequisition = NonNullable<RequisitionToSourceQuery['requisition']>;

/** The requisitions with these ids, as they are loaded. Those that the reader cannot see are left out. */
export function useRequisitions(ids: readonly string[]): readonly SourcedRequisition[] {
  const client = useApolloClient();
  const [known, setKnown] = useState<ReadonlyMap<string, SourcedRequisition>>(new Map());
  const missing = ids.filter((id) => !known.has(id)).join(' ');
  useEffect(() => {
    let left = false;
    for (const id of missing.split(' ').filter((text) => text !== ''))
      client.query({ query: RequisitionToSourceDocument, variables: { id } }).then(
        ({ data }) => {
          const requisition = data?.requisition;
          if (requisition && !left) setKnown((before) => new Map(before).set(id, requisition));
        },
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [client, missing]);
  return ids.flatMap((id) => known.get(id) ?? []);
}
