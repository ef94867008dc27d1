import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoreMatches } from '../../components/more-matches.js';
import { PurchasesToHoldDocument } from '../../generated/graphql.js';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
}

/** Chooses a purchase by number or title. */
export function PurchaseChoice({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const { data, previousData, loading } = useQuery(PurchasesToHoldDocument, { variables: { search: search || null } });
  const found = ((data ?? previousData)?.purchases.edges ?? []).map(({ node }) => node);
  const more = useMoreMatches((data ?? previousData)?.purchases.pageInfo.hasNextPage);
  return (
    <Select
      id={id ?? ''}
      allowClear
      showSearch={{ filterOption: false, onSearch: (text) => setSearch(text.trim()) }}
      loading={loading}
      placeholder={t('records.findPurchase')}
      value={value || null}
      onChange={(one?: string | null) => onChange?.(one ?? null)}
      options={[...found.map(({ id: one, number, title }) => ({ value: one, label: `${number} · ${title}` })), ...more]}
      style={{ width: '100%' }}
    />
  );
}
