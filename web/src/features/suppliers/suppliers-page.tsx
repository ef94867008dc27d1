import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KindList } from '../../components/lists/kind-list.js';
import { StateTag } from '../../components/state-tag.js';
import { type SupplierRowFragment, SuppliersDocument } from '../../generated/graphql.js';
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
  const { t, i18n } = useTranslation();
  return (
    <KindList
      kind="Supplier"
      title={t('menu.suppliers')}
      query={SuppliersDocument}
      pick={({ suppliers }) => suppliers}
      empty={t('suppliers.none')}
      emptyState={() => t('suppliers.noneFound')}
      to={({ id }) => `/suppliers/${id}`}
      columns={[
        {
          key: 'name',
          title: t('suppliers.companyName'),
          value: ({ name }) => name,
          render: ({ id, name }) => <Link to={`/suppliers/${id}`}>{name}</Link>,
          sort: 'NAME',
        },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.Supplier.${state}`),
          render: ({ state }) => <StateTag subject="Supplier" state={state} />,
        },
        { key: 'number', title: t('column.number'), value: ({ number }) => number, sort: 'NUMBER' },
        {
          key: 'creditCode',
          title: t('column.creditCode'),
          value: ({ creditCode }) => creditCode,
          render: (row) => <CreditCode row={row} />,
        },
        {
          key: 'categories',
          title: t('field.Supplier.categoryIds'),
          value: ({ categories }) => categoryNames(categories, i18n.language),
          render: (row) => <Categories row={row} />,
        },
        {
          key: 'createdAt',
          title: t('column.createdAt'),
          value: ({ createdAt }) => ({ instant: createdAt }),
          sort: 'CREATED',
        },
      ]}
    />
  );
}
