import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.js';
import { StateTag } from '../../components/state-tag.js';
import type { PartRowFragment } from '../../generated/graphql.js';
import { categoryName } from './category-tree.js';

interface Props {
  readonly parts: readonly PartRowFragment[];
  readonly loading: boolean;
  readonly empty: string;
}

/** Parts as rows; each leads to its page. */
export function PartTable({ parts, loading, empty }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <DataTable<PartRowFragment>
      rowKey="id"
      size="middle"
      loading={loading}
      dataSource={parts}
      pagination={false}
      locale={{ emptyText: <Empty description={empty} /> }}
      columns={[
        { title: t('column.part'), render: (_, { id, number }) => <Link to={`/parts/${id}`}>{number}</Link> },
        { title: t('column.partName'), render: (_, part) => categoryName(part, i18n.language) },
        {
          title: t('column.category'),
          render: (_, { category }) => category && `${category.code} ${categoryName(category, i18n.language)}`,
        },
        { title: t('column.measure'), dataIndex: 'unit' },
        { title: t('column.manufacturer'), dataIndex: 'manufacturer' },
        { title: t('column.state'), render: (_, { state }) => <StateTag subject="Part" state={state} /> },
      ]}
    />
  );
}
