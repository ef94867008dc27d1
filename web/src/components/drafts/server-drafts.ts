import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { DiscardDraftDocument, DraftsDocument, SaveDraftDocument } from '../../generated/graphql.js';
import type { DraftStore } from './draft-store.js';

/** Most bytes that a browser still sends for a page that is gone. */
const MOST_OUTLIVING = 60_000;

/** Drafts on the server, for their author alone, wherever the author signs in. */
export function useServerDrafts(): DraftStore {
  const client = useApolloClient();
  return useMemo(
    () => ({
      list: async (form) => {
        const asked = client.query({ query: DraftsDocument, variables: { form }, fetchPolicy: 'network-only' });
        return (await asked.catch(() => null))?.data?.drafts ?? [];
      },
      save: async (form, tab, content) => {
        const keepalive = new Blob([content]).size < MOST_OUTLIVING;
        const saved = await client
          .mutate({
            mutation: SaveDraftDocument,
            variables: { input: { form, tab, content } },
            context: { fetchOptions: { keepalive } },
          })
          .catch(() => null);
        const kept = saved?.data?.saveDraft;
        if (!kept) return null;
        return kept.__typename === 'Refused' ? { refused: kept.message } : { savedAt: kept.savedAt };
      },
      discard: (form, tab) =>
        client.mutate({ mutation: DiscardDraftDocument, variables: { form, tab } }).catch(() => null),
    }),
    [client],
  );
}
