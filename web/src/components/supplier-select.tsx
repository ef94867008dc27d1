import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ListedSuppliersDocument, SupplierNameDocument, type SupplierState } from '../generated/graphql.js';
import { type SearchedProps, SearchedSelect } from './searched-select.js';

interface Props extends SearchedProps {
  /** Only suppliers in this state. */
  readonly state?: SupplierState;
}

/** Chooses a supplier, found by name, number or credit code. */
export function SupplierSelect({ state, ...props }: Props) {
  const [search, setSearch] = useState('');
  const variables = { search: search || null, state: state ?? null };
  const { data, previousData, loading } = useQuery(ListedSuppliersDocument, { variables });
  const chosen = useQuery(SupplierNameDocument, { variables: { id: props.value ?? '' }, skip: !props.value });
  const choices = ((data ?? previousData)?.suppliers.edges ?? []).map(({ node: { id, name, number } }) => ({
    value: id,
    label: `${name} · ${number}`,
  }));
  const name = chosen.data?.supplier?.name ?? null;
  return <SearchedSelect {...props} choices={choices} chosen={name} onSearch={setSearch} loading={loading} />;
}
