import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant, type Money, money } from '../parts/format.js';
import { SearchedList } from '../parts/searched-list.js';
import { StateTag } from '../parts/state-tag.js';

const PURCHASES = `query($first: Int, $search: String) { list: purchases(first: $first, search: $search) {
  edges { node { id number title state value { amount currency } buyer { id name } createdAt } }
  pageInfo { hasNextPage }
} }`;

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly value: Money | null;
  readonly buyer: { readonly name: string } | null;
  readonly createdAt: string;
}

/** The purchases the reader may see. */
export function PurchasesPage() {
  const { t } = useTranslation();
  return (
    <SearchedList<Row>
      title={t('menu.purchases')}
      query={PURCHASES}
      columns={[
        { title: t('column.number'), render: (_, { id, number }) => <Link to={`/purchases/${id}`}>{number}</Link> },
        { title: t('column.title'), dataIndex: 'title' },
        { title: t('column.state'), render: (_, { state }) => <StateTag subject="Purchase" state={state} /> },
        { title: t('column.value'), align: 'right', render: (_, { value }) => money(value) },
        { title: t('column.buyer'), render: (_, { buyer }) => buyer?.name },
        { title: t('column.createdAt'), render: (_, { createdAt }) => instant(createdAt) },
      ]}
    />
  );
}
