import { useQuery } from '@apollo/client/react';
import { Flex, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { SuppliersToInviteDocument, type SuppliersToInviteQuery } from '../../generated/graphql.js';
import { SupplierChips } from './supplier-chips.js';

type Supplier = SuppliersToInviteQuery['suppliers']['edges'][number]['node'];

const PAGE = 8;

interface Props {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  /** Ids of the requested categories; suppliers that offer more of them come first. */
  readonly categories: ReadonlySet<string>;
}

function Offers({ supplier, categories }: { readonly supplier: Supplier; readonly categories: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const fitting = supplier.categories.filter(({ id }) => categories.has(id));
  if (fitting.length === 0) return <Typography.Text type="secondary">{t('event.offersOther')}</Typography.Text>;
  return (
    <>
      {fitting.map(({ id, name }) => (
        <Tag key={id} color="green">
          {name}
        </Tag>
      ))}
    </>
  );
}

/** Chooses which active suppliers to invite: searched by name, number or credit code, the best matches first. */
export function SupplierChoice({ id, value = [], onChange, categories }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const { data, previousData, loading } = useQuery(SuppliersToInviteDocument, {
    variables: { search: search || null },
  });
  const found = ((data ?? previousData)?.suppliers.edges ?? []).map(({ node }) => node);
  const hasMore = (data ?? previousData)?.suppliers.pageInfo.hasNextPage ?? false;
  const fits = (supplier: Supplier) => supplier.categories.filter((category) => categories.has(category.id)).length;
  const rows = [...found].sort((one, other) => fits(other) - fits(one));
  const choose = (ids: readonly string[]) => onChange?.([...ids]);
  return (
    <Flex vertical gap={12}>
      <SupplierChips ids={value} onRemove={(gone) => choose(value.filter((one) => one !== gone))} />
      <Input.Search
        id={id ?? ''}
        allowClear
        placeholder={t('event.searchSuppliers')}
        aria-label={t('event.searchSuppliers')}
        loading={loading}
        onSearch={(text) => setSearch(text.trim())}
        onPressEnter={(event) => event.preventDefault()}
        style={{ maxWidth: 400 }}
      />
      <DataTable<Supplier>
        rowKey="id"
        size="small"
        dataSource={rows}
        loading={loading && !data}
        pagination={{ pageSize: PAGE, showSizeChanger: false, hideOnSinglePage: true }}
        {...(hasMore && { footer: () => t('event.moreSuppliers', { shown: rows.length }) })}
        rowSelection={{
          selectedRowKeys: [...value],
          hideSelectAll: true,
          onSelect: ({ id: chosen }, selected) =>
            choose(selected ? [...value, chosen] : value.filter((one) => one !== chosen)),
          getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
        }}
        columns={[
          { title: t('column.supplier'), dataIndex: 'name' },
          { title: t('column.number'), dataIndex: 'number' },
          {
            title: t('event.offers'),
            render: (_, supplier) => <Offers supplier={supplier} categories={categories} />,
          },
        ]}
      />
    </Flex>
  );
}
