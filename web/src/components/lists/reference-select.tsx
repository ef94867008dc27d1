import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListedAccountDocument, ListedAccountsDocument, ListedUnitsDocument } from '../../generated/graphql.js';
import { SearchedSelect } from '../searched-select.js';
import { SupplierSelect } from '../supplier-select.js';

interface Props {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly label: string;
}

function AccountSelect(props: Props) {
  const [search, setSearch] = useState('');
  const { data, previousData } = useQuery(ListedAccountsDocument, { variables: { search: search || null } });
  const chosen = useQuery(ListedAccountDocument, { variables: { id: props.value ?? '' }, skip: props.value === null });
  const choices = ((data ?? previousData)?.accounts.edges ?? []).map(({ node: { id, name, login } }) => ({
    value: id,
    label: `${name} · ${login}`,
  }));
  return (
    <SearchedSelect
      {...props}
      allowClear
      choices={choices}
      chosen={chosen.data?.account?.name ?? null}
      onSearch={setSearch}
    />
  );
}

function AnySupplierSelect(props: Props) {
  return <SupplierSelect {...props} allowClear />;
}

function UnitSelect({ value, onChange, label }: Props) {
  const { i18n } = useTranslation();
  const { data } = useQuery(ListedUnitsDocument);
  const options = (data?.units ?? []).map(({ id, name, nameEn }) => ({
    value: id,
    label: (i18n.language === 'en' && nameEn) || name,
  }));
  return (
    <Select
      allowClear
      aria-label={label}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      onChange={(id?: string) => onChange(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}

const SELECTS = { Supplier: AnySupplierSelect, Account: AccountSelect, Unit: UnitSelect } as const;

/** Whether there is a choice for references to a kind. */
export function isChosen(target: string | undefined): target is keyof typeof SELECTS {
  return target !== undefined && target in SELECTS;
}

/** Chooses what a list is narrowed to: a supplier, a person, a unit. */
export function ReferenceSelect({ target, ...props }: Props & { readonly target: keyof typeof SELECTS }) {
  const Chosen = SELECTS[target];
  return <Chosen {...props} />;
}
