import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoreMatches } from '../../components/more-matches.js';
import { type Audience, PeopleDocument, PersonDocument } from '../../generated/graphql.js';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** Whose accounts are found; those of staff and suppliers if it is not given. */
  readonly audience?: Audience;
}

/** Chooses a person by the beginning of the name or login. */
export function PersonChoice({ id, value, onChange, audience }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const { data, previousData, loading } = useQuery(PeopleDocument, {
    variables: { search: search || null, audience: audience ?? null },
  });
  const chosen = useQuery(PersonDocument, { variables: { id: value ?? '' }, skip: !value });
  const found = ((data ?? previousData)?.accounts.edges ?? []).map(({ node }) => node);
  const more = useMoreMatches((data ?? previousData)?.accounts.pageInfo.hasNextPage);
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
      options={[
        ...all.map(({ id: one, name, login, state }) => ({
          value: one,
          label: `${name} · ${login} · ${t(`state.Account.${state}`)}`,
        })),
        ...more,
      ]}
      style={{ width: '100%' }}
    />
  );
}
