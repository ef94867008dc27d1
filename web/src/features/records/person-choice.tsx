import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleDocument, PersonDocument } from '../../generated/graphql.js';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
}

/** Chooses a person by the beginning of the name or login. */
export function PersonChoice({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const { data, previousData, loading } = useQuery(PeopleDocument, { variables: { search: search || null } });
  const chosen = useQuery(PersonDocument, { variables: { id: value ?? '' }, skip: !value });
  const found = ((data ?? previousData)?.accounts.edges ?? []).map(({ node }) => node);
  const known = chosen.data?.account;
  const all = known && !found.some((one) => one.id === known.id) ? [known, ...found] : found;
  return (
    <Select
      id={id ?? ''}
      allowClear
      showSearch={{ filterOption: false, onSearch: (text) => setSearch(text.trim()) }}
      loading={loading}
      placeholder={t('records.findPerson')}
      value={value || null}
      onChange={(one?: string | null) => onChange?.(one ?? null)}
      options={all.map(({ id: one, name, login, state }) => ({
        value: one,
        label: `${name} · ${login} · ${t(`state.Account.${state}`)}`,
      }))}
      style={{ width: '100%' }}
    />
  );
}
