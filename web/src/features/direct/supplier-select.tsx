import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplierNameDocument, SuppliersToBuyFromDocument } from '../../generated/graphql.js';

interface Props {
  /** Set by the form item around it. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (supplierId: string | null) => void;
}

const WAIT_MS = 300;

/** Chooses an active supplier: searched on the server by name, number or credit code. */
export function SupplierSelect({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const { data, previousData, loading } = useQuery(SuppliersToBuyFromDocument, {
    variables: { search: search || null },
  });
  const chosen = useQuery(SupplierNameDocument, { variables: { id: value ?? '' }, skip: !value }).data?.supplier;
  const found = ((data ?? previousData)?.suppliers.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.name} · ${node.number}`,
  }));
  const isListed = found.some((option) => option.value === value);
  return (
    <Select
      id={id ?? ''}
      value={value || null}
      loading={loading}
      showSearch={{
        filterOption: false,
        onSearch: (text) => {
          clearTimeout(timer);
          setTimer(setTimeout(() => setSearch(text.trim()), WAIT_MS));
        },
      }}
      placeholder={t('direct.chooseSupplier')}
      options={chosen && !isListed ? [{ value: chosen.id, label: chosen.name }, ...found] : found}
      onChange={(supplierId: string | undefined) => onChange?.(supplierId ?? null)}
      style={{ width: '100%' }}
    />
  );
}
