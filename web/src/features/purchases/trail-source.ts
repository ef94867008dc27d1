import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import {
  type LanesFieldsFragment,
  type MomentFieldsFragment,
  type PurchaseAsOfFieldsFragment,
  PurchaseCountsDocument,
  PurchaseEntriesDocument,
  PurchaseLanesDocument,
  PurchaseMomentDocument,
  PurchaseWaysDocument,
  type PurchaseWaysQuery,
  type SubjectPathFieldsFragment,
  SupplierEventCountsDocument,
  SupplierEventEntriesDocument,
  SupplierEventLanesDocument,
  SupplierEventMomentDocument,
  type TrailCountsFieldsFragment,
  type TrailFilter,
  type TrailPageFieldsFragment,
} from '../../generated/graphql.js';

/** How a purchase ran, compared with what is prescribed. */
export type Judgement = NonNullable<PurchaseWaysQuery['purchase']>['trail']['judgement'];

/** Each subject's path, and how the whole is judged. */
export interface Ways {
  readonly paths: readonly SubjectPathFieldsFragment[];
  readonly judgement: Judgement;
}

/** A range of a trail: the first position, and the number of entries. */
export interface Stretch {
  readonly skip: number;
  readonly first: number;
  readonly filter: TrailFilter;
}

/** A moment: after so many entries, or at an instant. */
export type Moment = { readonly place: number } | { readonly at: string };

/** A moment as the page shows it; for the staff including the purchase itself as it was. */
export type MomentShown = MomentFieldsFragment & { readonly purchase?: PurchaseAsOfFieldsFragment | null };

/** The trail of a purchase as one audience queries it; null where the reader may not see it. */
export interface TrailSource {
  readonly id: string;
  readonly entries: (stretch: Stretch) => Promise<TrailPageFieldsFragment | null>;
  readonly counts: (filter: TrailFilter) => Promise<TrailCountsFieldsFragment | null>;
  readonly lanes: (filter: TrailFilter, bins: number) => Promise<LanesFieldsFragment | null>;
  readonly moment: (moment: Moment) => Promise<MomentShown | null>;
  /** Null for suppliers, who see only a part of it. */
  readonly ways: (() => Promise<Ways | null>) | null;
}

// Trails may be long, so they are kept by the page that shows them and not in the cache of records.
async function ask<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | null> {
  const { data } = await client.query<Data, OperationVariables>({ query, variables, fetchPolicy: 'no-cache' });
  return data ?? null;
}

/** The whole trail of a purchase, for the staff. */
export function usePurchaseSource(id: string): TrailSource {
  const client = useApolloClient();
  return useMemo(
    () => ({
      id,
      entries: async (stretch) =>
        (await ask(client, PurchaseEntriesDocument, { id, ...stretch }))?.purchase?.trail.entries ?? null,
      counts: async (filter) =>
        (await ask(client, PurchaseCountsDocument, { id, filter }))?.purchase?.trail.counts ?? null,
      lanes: async (filter, bins) =>
        (await ask(client, PurchaseLanesDocument, { id, filter, bins }))?.purchase?.trail.lanes ?? null,
      moment: async (moment) =>
        (await ask(client, PurchaseMomentDocument, { id, moment }))?.purchase?.trail.asOf ?? null,
      ways: async () => (await ask(client, PurchaseWaysDocument, { id }))?.purchase?.trail ?? null,
    }),
    [client, id],
  );
}

/** A supplier's own side of the purchase that an event belongs to. */
export function useEventSource(id: string): TrailSource {
  const client = useApolloClient();
  return useMemo(
    () => ({
      id,
      entries: async (stretch) =>
        (await ask(client, SupplierEventEntriesDocument, { id, ...stretch }))?.sourcingEvent?.trail.entries ?? null,
      counts: async (filter) =>
        (await ask(client, SupplierEventCountsDocument, { id, filter }))?.sourcingEvent?.trail.counts ?? null,
      lanes: async (filter, bins) =>
        (await ask(client, SupplierEventLanesDocument, { id, filter, bins }))?.sourcingEvent?.trail.lanes ?? null,
      moment: async (moment) =>
        (await ask(client, SupplierEventMomentDocument, { id, moment }))?.sourcingEvent?.trail.asOf ?? null,
      ways: null,
    }),
    [client, id],
  );
}
