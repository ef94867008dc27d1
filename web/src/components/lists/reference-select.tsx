import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ListedAccountDocument,
  ListedAccountsDocument,
  ListedSuppliersDocument,
  ListedUnitsDocument,
  SupplierNameDocument,
} from '../../generated/graphql.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly label: string;
}

/** Chooses one of many, found by words; what is chosen is shown by its name though it is not among those found. */
function Searched(
  props: Props & {
    readonly choices: readonly Choice[];
    readonly chosen: string | null;
    readonly onSearch: (words: string) => void;
  },
) {
  const { value, onChange, label, choices, chosen, onSearch } = props;
  const kept = value !== null && !choices.some((one) => one.value === value) ? [{ value, label: chosen ?? '…' }] : [];
  return (
    <Select
      allowClear
      aria-label={label}
      value={value}
      showSearch={{ filterOption: false, onSearch }}
      options={[...kept, ...choices]}
      onChange={(id?: string) => onChange(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}

function SupplierSelect(props: Props) {
  const [search, setSearch] = useState('');
  const { data, previousData } = useQuery(ListedSuppliersDocument, { variables: { search: search || null } });
  const chosen = useQuery(SupplierNameDocument, { variables: { id: props.value ?? '' }, skip: props.value === null });
  const choices = ((data ?? previousData)?.suppliers.edges ?? []).map(({ node: { id, name, number } }) => ({
    value: id,
    label: `${name} · ${number}`,
  }));
  return (
    <Searched
      {...props}
      choices={choices}
      chosen={chosen.data?.supplier?.name ?? null}
      onSearch={(words) => setSearch(words.trim())}
    />
  );
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
    <Searched
      {...props}
      choices={choices}
      chosen={chosen.data?.account?.name ?? null}
      onSearch={(words) => setSearch(words.trim())}
    />
  );
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

const SELECTS = { Supplier: SupplierSelect, Account: AccountSelect, Unit: UnitSelect } as const;

/** Whether there is a choice for references to a kind. */
export function isChosen(target: string | undefined): target is keyof typeof SELECTS {
  return target !== undefined && target in SELECTS;
}

/** Chooses what a list is narrowed to: a supplier, a person, a unit. */
export function ReferenceSelect({ target, ...props }: Props & { readonly target: keyof typeof SELECTS }) {
  const Chosen = SELECTS[target];
  return <Chosen {...props} />;
}
