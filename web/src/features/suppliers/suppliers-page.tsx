import { useQuery } from '@apollo/client/react';
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { type SupplierRowFragment, type SupplierState, SuppliersDocument } from '../../generated/graphql.js';
import { categoryNames } from './category-names.js';

function CreditCode({ row }: { readonly row: SupplierRowFragment }) {
  const { t } = useTranslation();
  return (
    <Flex gap={8} align="center">
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{row.creditCode}</span>
      {!row.creditCodeValid && <Tag color="orange">{t('suppliers.codeFlagged')}</Tag>}
    </Flex>
  );
}

const MOST_CATEGORIES = 2;

/** The first categories of a supplier, and how many there are in all. */
function Categories({ row: { categories } }: { readonly row: SupplierRowFragment }) {
  const { t, i18n } = useTranslation();
  const names = categoryNames(categories.slice(0, MOST_CATEGORIES), i18n.language);
  const [count, more] = [categories.length, categories.length - MOST_CATEGORIES];
  return more > 0 ? t('suppliers.categoriesMore', { names, count, more }) : names;
}

/** The suppliers of the enterprise, newest first. */
export function SuppliersPage() {
  const { t } = useTranslation();
  const { search, state } = useListFilter();
  const variables = { first: 50, search, state: state as SupplierState | null };
  const asked = useQuery(SuppliersDocument, { variables });
  return (
    <ListPage
      title={t('menu.suppliers')}
      asked={asked}
      pick={({ suppliers }) => suppliers}
      states={{ kind: 'Supplier', values: statesOf('Supplier') }}
      searchable
      empty={search || state ? t('suppliers.noneFound') : t('suppliers.none')}
      to={({ id }) => `/suppliers/${id}`}
      columns={[
        {
          title: t('suppliers.companyName'),
          render: (_, { id, name }: SupplierRowFragment) => <Link to={`/suppliers/${id}`}>{name}</Link>,
        },
        { title: t('column.state'), render: (_, row) => <StateTag subject="Supplier" state={row.state} /> },
        { title: t('column.number'), dataIndex: 'number' },
        { title: t('column.creditCode'), render: (_, row) => <CreditCode row={row} /> },
        { title: t('field.Supplier.categoryIds'), render: (_, row) => <Categories row={row} /> },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
