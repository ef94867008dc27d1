import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '../parts/format.js';
import { SearchedList } from '../parts/searched-list.js';
import { StateTag } from '../parts/state-tag.js';

const SUPPLIERS = `query($first: Int, $search: String) { list: suppliers(first: $first, search: $search) {
  edges { node { id number name state creditCode createdAt } }
  pageInfo { hasNextPage }
} }`;

interface Row {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly creditCode: string;
  readonly createdAt: string;
}

/** The suppliers of the enterprise. */
export function SuppliersPage() {
  const { t } = useTranslation();
  return (
    <SearchedList<Row>
      title={t('menu.suppliers')}
      query={SUPPLIERS}
      columns={[
        { title: t('column.number'), dataIndex: 'number' },
        { title: t('column.title'), render: (_, { id, name }) => <Link to={`/suppliers/${id}`}>{name}</Link> },
        { title: t('column.state'), render: (_, { state }) => <StateTag subject="Supplier" state={state} /> },
        { title: t('column.creditCode'), dataIndex: 'creditCode' },
        { title: t('column.createdAt'), render: (_, { createdAt }) => instant(createdAt) },
      ]}
    />
  );
}
